namespace PerformanceReporting.Reports;

/// <summary>A paragraph about a goal in an edition, in one language.</summary>
internal sealed record GoalNarrative
{
    public int GoalNumber { get; init; }

    public string Language { get; init; } = "";

    public string Text { get; init; } = "";
}
