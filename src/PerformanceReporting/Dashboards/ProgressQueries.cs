using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>Reads stored roll-ups over all reporting periods, oldest first.</summary>
internal static class ProgressQueries
{
    private const string OfGoals =
        """
        select   r.StrategicGoalId as GoalId, r.StrategicActivityId as ActivityId, r.ReportingPeriodId as PeriodId, r.Basis,
                 r.Achievement, r.OnTrackCount, r.AtRiskCount, r.OffTrackCount, r.NoDataCount, r.NotDueCount, r.MonitoredCount,
                 r.DueCount, r.DataInCount, r.Trend
        from     RollUps r
        join     ReportingPeriods p on p.Id = r.ReportingPeriodId
        where    r.StrategicPlanId = @PlanId
        and      r.Scope in ('Plan', 'Goal')
        and      r.Basis in ('Official', @Basis)
        and      r.SupersededAt is null
        order by p.AsAt
        """;

    private const string OfActivities =
        """
        select   a.StrategicGoalId as GoalId, r.StrategicActivityId as ActivityId, r.ReportingPeriodId as PeriodId, r.Basis,
                 r.Achievement, r.OnTrackCount, r.AtRiskCount, r.OffTrackCount, r.NoDataCount, r.NotDueCount, r.MonitoredCount,
                 r.DueCount, r.DataInCount, r.Trend
        from     RollUps r
        join     ReportingPeriods p on p.Id = r.ReportingPeriodId
        join     StrategicActivities a on a.Id = r.StrategicActivityId
        where    a.StrategicGoalId = @GoalId
        and      r.Scope = 'Activity'
        and      r.Basis in ('Official', @Basis)
        and      r.SupersededAt is null
        order by p.AsAt
        """;

    private const string PlanThreshold =
        """
        select t.OnTrack
        from   Threshold t
        where  t.StrategicPlanId = @PlanId
        and    t.IndicatorId is null
        and    t.SupersededAt is null
        """;

    /// <summary>The roll-ups of the plan and of each of its goals.</summary>
    public static async Task<IReadOnlyList<Progress>> OfGoalsAsync(
        DatabaseConnection db, int planId, Basis basis, CancellationToken cancellation = default) =>
        Preferred(await db.QueryAsync<Progress>(OfGoals, new { PlanId = planId, Basis = basis.ToString() }, cancellation));

    /// <summary>The roll-ups of a goal's activities.</summary>
    public static async Task<IReadOnlyList<Progress>> OfActivitiesAsync(
        DatabaseConnection db, int goalId, Basis basis, CancellationToken cancellation = default) =>
        Preferred(await db.QueryAsync<Progress>(OfActivities, new { GoalId = goalId, Basis = basis.ToString() }, cancellation));

    /// <summary>The achievement, as a fraction, from which the plan counts as on track: the line that sparklines are read against.</summary>
    public static Task<decimal?> OnTrackFromAsync(DatabaseConnection db, int planId, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<decimal?>(PlanThreshold, new { PlanId = planId }, cancellation);

    // A provisional roll-up is stored only where it differs from the official one, and then takes its place.
    private static List<Progress> Preferred(IEnumerable<Progress> rollUps) =>
        [.. rollUps.GroupBy(rollUp => (rollUp.GoalId, rollUp.ActivityId, rollUp.PeriodId)).Select(both => both.MaxBy(rollUp => rollUp.Basis)!)];
}
