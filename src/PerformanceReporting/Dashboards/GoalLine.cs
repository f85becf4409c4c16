using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>A strategic goal as it is shown.</summary>
internal sealed record GoalLine
{
    public int Id { get; init; }

    public int Number { get; init; }

    public string Title { get; init; } = "";

    public string ShortTitle { get; init; } = "";

    /// <summary>The package that the goal is known by; null for goals without one.</summary>
    public string? Package { get; init; }

    public string Summary { get; init; } = "";

    public GoalLine In(Translations texts) => this with
    {
        Title = texts.Of("StrategicGoal", Id, "Title", Title),
        ShortTitle = texts.Of("StrategicGoal", Id, "ShortTitle", ShortTitle),
        Package = Package is null ? null : texts.Of("StrategicGoal", Id, "Package", Package),
        Summary = texts.Of("StrategicGoal", Id, "Summary", Summary),
    };
}
