using PerformanceReporting.Access;

namespace PerformanceReporting.Seeding;

/// <summary>One thing that somebody did to one value at one moment.</summary>
internal sealed record DemoStep
{
    public required DateTimeOffset At { get; init; }

    /// <summary>Keeps the order of steps that share a moment.</summary>
    public required int Ordinal { get; init; }

    public required int IndicatorId { get; init; }

    public required string IndicatorCode { get; init; }

    public required string Unit { get; init; }

    public required string Period { get; init; }

    public required SubmissionState State { get; init; }

    /// <summary>What is submitted or drafted; null where the step only moves what is there.</summary>
    public RevisionText? Answer { get; init; }

    /// <summary>The outturn expected for the year, given with the answer.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>The answer along the WCO regions, by region code; <c>notBrokenDown</c> for the rest.</summary>
    public IReadOnlyDictionary<string, decimal> Parts { get; init; } = new Dictionary<string, decimal>();
}
