using Microsoft.OData.UriParser;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>The options that hold at one level of an answer: of the request, or of one item of an $expand.</summary>
internal sealed record Level
{
    public ComputeClause? Compute { get; init; }

    public FilterClause? Filter { get; init; }

    public OrderByClause? OrderBy { get; init; }

    public SelectExpandClause? SelectExpand { get; init; }

    public long? Skip { get; init; }

    public long? Top { get; init; }

    public bool Count { get; init; }

    public static Level Of(ExpandedNavigationSelectItem item) => new()
    {
        Compute = item.ComputeOption,
        Filter = item.FilterOption,
        OrderBy = item.OrderByOption,
        SelectExpand = item.SelectAndExpand,
        Skip = item.SkipOption,
        Top = item.TopOption,
        Count = item.CountOption == true,
    };
}
