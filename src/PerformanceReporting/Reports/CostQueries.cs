using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Reads a plan's costs as known at one moment.</summary>
internal static class CostQueries
{
    private const string KnownAt =
        """
        select   g.Number as GoalNumber, g.ShortTitle as GoalShortTitle, a.Code as ActivityCode, a.ShortTitle as ActivityShortTitle,
                 o.PlanYear, f.Code as SourceCode, f.Title as SourceTitle, c.UnitOfMeasure, c.Planned, c.Actual, c.RatePerUnit
        from     Cost c
        join     StrategicActivity a on a.Id = c.StrategicActivityId
        join     StrategicGoal g on g.Id = a.StrategicGoalId
        join     OperationalPlan o on o.Id = c.OperationalPlanId
        join     FundingSource f on f.Id = c.FundingSourceId
        where    g.StrategicPlanId = @PlanId
        and      c.RecordedAt <= @KnownAt
        and      (c.SupersededAt is null or c.SupersededAt > @KnownAt)
        order by f.Id
        """;

    /// <summary>The costs in the order of activities and plan years; sources in the order in which they were set up.</summary>
    public static async Task<IReadOnlyList<CostLine>> ReadAsync(
        DatabaseConnection db, int planId, DateTimeOffset knownAt, CancellationToken cancellation = default) =>
    [
        .. (await db.QueryAsync<CostLine>(KnownAt, new { PlanId = planId, KnownAt = knownAt }, cancellation))
            .OrderBy(line => line.ActivityCode, CodeOrder.Instance)
            .ThenBy(line => line.PlanYear, StringComparer.Ordinal),
    ];
}
