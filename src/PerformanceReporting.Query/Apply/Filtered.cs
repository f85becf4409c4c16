using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Binding;

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

/// <summary><c>search(…)</c>: the rows in which the words are found.</summary>
internal sealed record Sought(SearchClause Search) : Transformation
{
    public override RowSet Apply(RowSet rows)
    {
        var whole = rows.Whole();
        return whole.And(Searching.Bind(Search, whole.Row));
    }
}
