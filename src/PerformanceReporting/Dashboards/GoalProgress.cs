namespace PerformanceReporting.Dashboards;

/// <summary>A goal with its roll-up at the period looked at, and how it came there.</summary>
internal sealed record GoalProgress
{
    public required GoalLine Goal { get; init; }

    /// <summary>Null before anything was computed.</summary>
    public Progress? Now { get; init; }

    /// <summary>Achievements as fractions, a period each, up to the one looked at.</summary>
    public required IReadOnlyList<decimal?> Course { get; init; }

    public static GoalProgress Of(GoalLine goal, IEnumerable<Progress> rollUps, Standpoint at)
    {
        var byPeriod = rollUps.ToDictionary(rollUp => rollUp.PeriodId);
        return new GoalProgress
        {
            Goal = goal,
            Now = byPeriod.GetValueOrDefault(at.Period.Id),
            Course = [.. at.SoFar.Select(period => byPeriod.GetValueOrDefault(period.Id)?.Achievement)],
        };
    }
}
