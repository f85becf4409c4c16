namespace PerformanceReporting.Indicators;

/// <summary>A definition as proposed, with all that is set for that version of it.</summary>
internal sealed record DefinitionDraft
{
    public required IndicatorVersion Version { get; init; }

    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    public IReadOnlyList<MilestoneStage> Stages { get; init; } = [];
}
