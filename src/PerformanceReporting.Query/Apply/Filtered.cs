using Microsoft.OData.UriParser;

namespace PerformanceReporting.Query.Apply;

/// <summary><c>identity</c>: the rows as they are.</summary>
internal sealed record Identity : Transformation
{
    public override RowSet Apply(RowSet rows) => rows;
}

/// <summary><c>filter(…)</c>: the rows for which the condition is true.</summary>
internal sealed record Filtered(FilterClause Filter) : Transformation
{
    public override RowSet Apply(RowSet rows)
    {
        var whole = rows.Whole();
        return whole.And(whole.Bind(Filter.Expression));
    }
}
