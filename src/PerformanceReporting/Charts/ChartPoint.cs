namespace PerformanceReporting.Charts;

/// <summary>One reporting period of an indicator. A value that is missing is null, and is drawn as a gap; zero is a value.</summary>
internal sealed record ChartPoint
{
    /// <summary>The period's as-at date; points stand in its order, at equal steps, one step a period.</summary>
    public required DateOnly AsAt { get; init; }

    /// <summary>What stands under the point, for example "Oct 18" (<see cref="ChartWords.Label"/>).</summary>
    public required string Label { get; init; }

    public required ChartMark Mark { get; init; }

    public decimal? Actual { get; init; }

    public decimal? Expected { get; init; }

    /// <summary>The bounds to stay within, for an indicator to be maintained; they stand in place of the expected value.</summary>
    public decimal? Lower { get; init; }

    public decimal? Upper { get; init; }

    /// <summary>A submitted value that is not yet accepted takes part: the shape is drawn hollow, and the label says so.</summary>
    public bool Provisional { get; init; }
}
