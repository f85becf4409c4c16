using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>A stage of a milestone.</summary>
internal sealed record StageLine
{
    public int Id { get; init; }

    public int Ordinal { get; init; }

    public string Title { get; init; } = "";

    /// <summary>64 for 64 %.</summary>
    public decimal Percentage { get; init; }

    public StageLine In(Translations texts) => this with { Title = texts.Of("MilestoneStage", Id, "Title", Title) };
}
