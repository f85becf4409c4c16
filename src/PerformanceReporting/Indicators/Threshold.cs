namespace PerformanceReporting.Indicators;

/// <summary>
/// The achievements, as fractions, from which an indicator is on track or at risk. The plan has one; an indicator may
/// have its own, which then holds in its place.
/// </summary>
internal sealed record Threshold
{
    public int Id { get; init; }

    /// <summary>Null for the plan's own threshold.</summary>
    public int? IndicatorId { get; init; }

    public decimal OnTrack { get; init; } = 0.95m;

    public decimal AtRisk { get; init; } = 0.75m;
}
