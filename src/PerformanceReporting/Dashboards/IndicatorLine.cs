using PerformanceReporting.Planning;

namespace PerformanceReporting.Dashboards;

/// <summary>An indicator and where it hangs.</summary>
internal sealed record IndicatorLine
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    /// <summary>The unit that answers for it now.</summary>
    public int UnitId { get; init; }

    public int ActivityId { get; init; }

    public string ActivityCode { get; init; } = "";

    public string ActivityTitle { get; init; } = "";

    public int GoalId { get; init; }

    public int GoalNumber { get; init; }

    public string GoalTitle { get; init; } = "";

    public IndicatorLine In(Translations texts) => this with
    {
        ActivityTitle = texts.Of("StrategicActivity", ActivityId, "ShortTitle", ActivityTitle),
        GoalTitle = texts.Of("StrategicGoal", GoalId, "ShortTitle", GoalTitle),
    };
}
