using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Plans;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Passes;

/// <summary>
/// Cuts the page out of the rows. A page after the first starts behind the last row sent, found by the values it was
/// ordered by and not by counting: rows that come or go meanwhile neither repeat nor hide others.
/// </summary>
internal static class Paging
{
    public static QueryPlan Apply(QueryPlan plan, PageRequest page)
    {
        if (plan.Kind != AnswerKind.Collection)
        {
            return plan;
        }

        var rows = plan.Root.Rows;
        if (page.After is { } after)
        {
            rows = rows.And(Behind(rows.OrderBy, after, 0));
        }
        else if (page.Skip is { } skip and > 0)
        {
            rows = rows with { Skip = Literal.Whole(skip) };
        }

        return page.Top == 0 ? plan with { Root = plan.Root with { Rows = rows.And(new Always(false)) } }
            : page.Size is { } size && !(page.Top <= size) ? Cut(plan, rows, size, page.Top)
            : plan with { Root = plan.Root with { Rows = rows with { Take = page.Top is { } top ? Literal.Whole(top) : null } } };
    }

    private static QueryPlan Cut(QueryPlan plan, Select rows, int size, long? top)
    {
        var projection = new Projection(rows.Columns);
        Field[] keys = [.. rows.OrderBy.Select((ordering, index) =>
            new Field($"{index}", ordering.Node.Type, projection.Add(ordering.Node)))];
        return plan with
        {
            Root = plan.Root with { Rows = rows with { Columns = projection.Columns, Take = Literal.Whole(size + 1L) } },
            Page = new PageShape(size, keys, top - size),
        };
    }

    /// <summary>Rows after those values: a later first value, or the same one and a later rest.</summary>
    private static SqlNode Behind(IReadOnlyList<Ordering> order, IReadOnlyList<Literal> after, int index)
    {
        var (node, value) = (order[index].Node, after[index]);
        var later = Later(order[index], value);
        return index == order.Count - 1
            ? later
            : new Or(later, new And(new Comparison(CompareOp.Equal, node, value), Behind(order, after, index + 1)));
    }

    /// <summary>Null comes first ascending and last descending.</summary>
    private static SqlNode Later(Ordering ordering, Literal value)
    {
        var none = new Literal(null, ordering.Node.Type);
        return (ordering.Descending, value.IsNull) switch
        {
            (false, true) => new Comparison(CompareOp.NotEqual, ordering.Node, none),
            (true, true) => new Always(false),
            (false, false) => new Comparison(CompareOp.Greater, ordering.Node, value),
            (true, false) when ordering.Node.Nullable => new Or(
                new Comparison(CompareOp.Less, ordering.Node, value), new Comparison(CompareOp.Equal, ordering.Node, none)),
            _ => new Comparison(CompareOp.Less, ordering.Node, value),
        };
    }
}
