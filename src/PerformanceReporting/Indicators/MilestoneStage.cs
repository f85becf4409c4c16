namespace PerformanceReporting.Indicators;

/// <summary>One of the ordered stages of a milestone, with the percentage of the whole that it stands for.</summary>
internal sealed record MilestoneStage
{
    public int Id { get; init; }

    public required int IndicatorId { get; init; }

    public required int VersionNumber { get; init; }

    public required int Ordinal { get; init; }

    public string Title { get; init; } = "";

    /// <summary>64 for 64 %.</summary>
    public required decimal Percentage { get; init; }
}
