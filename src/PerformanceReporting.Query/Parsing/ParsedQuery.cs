using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Apply;

namespace PerformanceReporting.Query.Parsing;

/// <summary>What the text of a request says, as ODL's trees: names and types are settled, meaning is not.</summary>
internal sealed record ParsedQuery
{
    public required ODataPath Path { get; init; }

    public required LevelOptions Options { get; init; }

    public string? SkipToken { get; init; }

    public DateTimeOffset? AsKnownAt { get; init; }
}

/// <summary>The options that hold at one level: of the request, or of one item of an $expand.</summary>
internal sealed record LevelOptions
{
    /// <summary>The pipeline that makes the rows of which the other options speak.</summary>
    public Pipeline? Apply { get; init; }

    public Computed? Compute { get; init; }

    public FilterClause? Filter { get; init; }

    public SearchClause? Search { get; init; }

    public OrderByClause? OrderBy { get; init; }

    public SelectExpandClause? SelectExpand { get; init; }

    public long? Top { get; init; }

    public long? Skip { get; init; }

    public bool Count { get; init; }

    /// <summary>Whether of the entities only their addresses are wanted.</summary>
    public bool IsReference { get; init; }
}
