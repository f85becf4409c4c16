using Microsoft.OData.UriParser;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>Protocol 11.2.6.2: by each expression in turn, null first when ascending and last when descending.</summary>
internal static class Ordering
{
    /// <summary>Sorts without moving equals past each other; entities that no expression tells apart come by their keys.</summary>
    public static IReadOnlyList<Row> Sorted(IReadOnlyList<Row> rows, OrderByClause? order, Func<SingleValueNode, Row, object?> value)
    {
        var clauses = Clauses(order).ToList();
        var keyed = rows.Select(row => (Row: row, Values: clauses.Select(clause => value(clause.Expression, row)).ToArray())).ToList();
        var directions = clauses.Select(clause => clause.Direction == OrderByDirection.Ascending ? 1 : -1).ToArray();
        var byValues = Comparer<object?[]>.Create((one, other) =>
        {
            for (var index = 0; index < directions.Length; index++)
            {
                if (Comparison.Order(one[index], other[index]) is var found and not 0)
                {
                    return found * directions[index];
                }
            }

            return 0;
        });
        return [.. keyed.OrderBy(pair => pair.Values, byValues).Select(pair => pair.Row)];
    }

    private static IEnumerable<OrderByClause> Clauses(OrderByClause? order)
    {
        for (; order is not null; order = order.ThenBy)
        {
            yield return order;
        }
    }
}
