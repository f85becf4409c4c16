namespace PerformanceReporting.Query;

/// <summary>A question to the feed, and who may see what of the answer.</summary>
public sealed record QueryRequest
{
    /// <summary>The path below the service root, percent-encoded as it came: <c>Indicators(3)/Results</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query options, decoded, in the order they came.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Options { get; init; }

    public required RowScope Scope { get; init; }

    /// <summary>What <c>now()</c> means.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The most rows that the answer may hold; without it all are sent.</summary>
    public int? MaxPageSize { get; init; }

    /// <summary>Whether every entity comes with its key, also where that was not selected: an address is made of it.</summary>
    public bool Identified { get; init; }

    /// <summary>Whether the addresses of entities are asked for and nothing else of them; a path that ends in <c>/$ref</c> says so.</summary>
    public bool References { get; init; }

    public QueryLimits Limits { get; init; } = new();
}
