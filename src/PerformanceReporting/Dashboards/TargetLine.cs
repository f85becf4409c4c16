using PerformanceReporting.Indicators;

namespace PerformanceReporting.Dashboards;

/// <summary>A live target and when it was set.</summary>
internal sealed record TargetLine
{
    public int Id { get; init; }

    public int VersionNumber { get; init; }

    public TargetSpan Span { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public decimal? Value { get; init; }

    public decimal? LowerBound { get; init; }

    public decimal? UpperBound { get; init; }

    public DateTimeOffset RecordedAt { get; init; }
}
