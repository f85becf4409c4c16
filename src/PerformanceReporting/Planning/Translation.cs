namespace PerformanceReporting.Planning;

/// <summary>One of the plan's texts in another language.</summary>
internal sealed record Translation
{
    /// <summary>The table of what the text belongs to: <c>StrategicGoal</c>.</summary>
    public string SubjectType { get; init; } = "";

    public int SubjectId { get; init; }

    /// <summary>The column that the text stands in for: <c>ShortTitle</c>.</summary>
    public string Field { get; init; } = "";

    public string Text { get; init; } = "";
}
