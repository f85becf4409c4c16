namespace PerformanceReporting.Indicators;

/// <summary>Where an indicator stood before the plan acted, in its unit of measure.</summary>
internal sealed record Baseline
{
    public required int Id { get; init; }

    public required int IndicatorId { get; init; }

    /// <summary>The number of the definition that the baseline was measured by.</summary>
    public required int VersionNumber { get; init; }

    public required decimal Value { get; init; }

    public required DateOnly MeasuredOn { get; init; }

    /// <summary>Whether it may still change, because the year it speaks of has not closed.</summary>
    public bool IsProvisional { get; init; }
}
