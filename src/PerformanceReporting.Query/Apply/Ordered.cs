using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Binding;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query.Apply;

/// <summary><c>orderby(…)</c>: the same rows in this order; those that tie keep the order that they had.</summary>
internal sealed record Ordered(OrderByClause OrderBy) : Transformation
{
    public override RowSet Apply(RowSet rows)
    {
        var whole = rows.Whole();
        return whole with { Order = [.. Orderings.Of(OrderBy, whole.Bind), .. whole.Order] };
    }
}

/// <summary><c>skip(n)</c> and <c>top(n)</c>: a part of the rows in their order.</summary>
internal sealed record Cut(long Skip, long? Top) : Transformation
{
    public override RowSet Apply(RowSet rows)
    {
        var left = rows.Take is { } take ? Math.Max(0, take - Skip) : (long?)null;
        return rows with { Skip = rows.Skip + Skip, Take = Top is { } top && !(left <= top) ? top : left };
    }
}

/// <summary>
/// <c>topcount(n,…)</c> and <c>bottomcount(n,…)</c>: the n rows with the highest or lowest values, these first. A row
/// without a value is none of the highest, and is the lowest of all.
/// </summary>
internal sealed record Extreme(long Count, SingleValueNode Value, bool Descending) : Transformation
{
    public override RowSet Apply(RowSet rows)
    {
        var whole = rows.Whole();
        var value = whole.Bind(Value);
        var ordering = new Ordering(value.Type.Kind == DataKind.Enum ? new EnumRank(value) : value, Descending);
        return whole with { Order = [ordering, .. whole.Order], Take = Count };
    }
}
