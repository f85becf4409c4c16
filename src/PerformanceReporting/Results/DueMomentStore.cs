using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>The moment that a plan's stored results speak of, and the due moments passed since.</summary>
internal static class DueMomentStore
{
    private const string ReadPlan =
        """
        select g.StrategicPlanId
        from   Indicator i
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  i.Id = @IndicatorId
        """;

    public static Task<int> PlanOfAsync(DatabaseConnection db, int indicatorId, CancellationToken cancellation = default) =>
        db.SingleAsync<int>(ReadPlan, new { IndicatorId = indicatorId }, cancellation);

    private const string CountDueSince =
        """
        select count(*)
        from   ReportingPeriod p
        join   OperationalPlan o on o.Id = p.OperationalPlanId
        join   StrategicPlan s on s.Id = o.StrategicPlanId
        left join PeriodException x on x.ReportingPeriodId = p.Id and x.SupersededAt is null
        where  s.Id = @PlanId
        and    (p.DueAt > s.ResultsAsOf and p.DueAt <= @At or x.ClosesAt > s.ResultsAsOf and x.ClosesAt <= @At)
        """;

    public static async Task<bool> AnySinceAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        await db.SingleAsync<int>(CountDueSince, new { PlanId = planId, At = at }, cancellation) > 0;

    private const string SetAsOf =
        """
        update StrategicPlan
        set    ResultsAsOf = @At
        where  Id = @PlanId
        """;

    public static Task SetAsOfAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        db.ExecuteAsync(SetAsOf, new { PlanId = planId, At = at }, cancellation);
}
