using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Binding;

/// <summary>What rows are ordered by.</summary>
internal static class Orderings
{
    /// <summary>The orderings that a $orderby asks for.</summary>
    public static IEnumerable<Ordering> Of(OrderByClause? clause, Func<QueryNode, SqlNode> bind)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            yield return new Ordering(Rank(bind(clause.Expression)), clause.Direction == OrderByDirection.Descending);
        }
    }

    /// <summary>The orderings given, and the key behind them: rows never tie.</summary>
    public static Ordering[] Total(IEnumerable<Ordering> given, Row row)
    {
        Ordering[] orderings = [.. given];
        return [.. orderings, .. Keys(row).Where(key => orderings.All(one => one.Node != key.Node))];
    }

    public static IEnumerable<Ordering> Keys(Row row) => row.Key.Select(key => new Ordering(Rank(key), false));

    /// <summary>Members of an enumeration come in the order in which it names them.</summary>
    private static SqlNode Rank(SqlNode node) => node.Type.Kind == DataKind.Enum ? new EnumRank(node) : node;
}
