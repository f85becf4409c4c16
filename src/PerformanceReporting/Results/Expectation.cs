namespace PerformanceReporting.Results;

/// <summary>What is expected at an as-at date: a value, or for maintain two bounds; four decimals.</summary>
internal sealed record Expectation
{
    public decimal? Value { get; init; }

    public decimal? Lower { get; init; }

    public decimal? Upper { get; init; }

    public required ExpectedBy By { get; init; }
}
