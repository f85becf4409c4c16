using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>Stored roll-ups, closed and added like results.</summary>
internal static class RollUpStore
{
    private const string Live =
        """
        select Scope, StrategicPlanId, StrategicGoalId, StrategicActivityId, UnitId, ReportingPeriodId, Basis, Achievement,
               OnTrackCount, AtRiskCount, OffTrackCount, NoDataCount, NotDueCount, MonitoredCount, DueCount, DataInCount,
               WorstStatus, Trend
        from   RollUp
        where  StrategicPlanId = @PlanId
        and    SupersededAt is null
        """;

    private const string Close =
        """
        update RollUp
        set    SupersededAt = @At
        where  StrategicPlanId = @StrategicPlanId
        and    Scope = @Scope
        and    coalesce(StrategicGoalId, 0) = coalesce(@StrategicGoalId, 0)
        and    coalesce(StrategicActivityId, 0) = coalesce(@StrategicActivityId, 0)
        and    coalesce(UnitId, 0) = coalesce(@UnitId, 0)
        and    ReportingPeriodId = @ReportingPeriodId
        and    Basis = @Basis
        and    SupersededAt is null
        """;

    private const string Add =
        """
        insert into RollUp (Scope, StrategicPlanId, StrategicGoalId, StrategicActivityId, UnitId, ReportingPeriodId, Basis,
                            Achievement, OnTrackCount, AtRiskCount, OffTrackCount, NoDataCount, NotDueCount, MonitoredCount,
                            DueCount, DataInCount, WorstStatus, Trend, RecordedAt)
        values (@Scope, @StrategicPlanId, @StrategicGoalId, @StrategicActivityId, @UnitId, @ReportingPeriodId, @Basis,
                @Achievement, @OnTrackCount, @AtRiskCount, @OffTrackCount, @NoDataCount, @NotDueCount, @MonitoredCount,
                @DueCount, @DataInCount, @WorstStatus, @Trend, @RecordedAt)
        """;

    public static Task<IReadOnlyList<StoredRollUp>> ReadAsync(DatabaseConnection db, int planId, CancellationToken cancellation = default) =>
        db.QueryAsync<StoredRollUp>(Live, new { PlanId = planId }, cancellation);

    public static async Task ReplaceAsync(
        DatabaseConnection db, IEnumerable<StoredRollUp> gone, IEnumerable<StoredRollUp> come, DateTimeOffset at, CancellationToken cancellation = default)
    {
        foreach (var rollUp in gone)
        {
            var key = new
            {
                At = at,
                rollUp.StrategicPlanId,
                Scope = rollUp.Scope.ToString(),
                rollUp.StrategicGoalId,
                rollUp.StrategicActivityId,
                rollUp.UnitId,
                rollUp.ReportingPeriodId,
                Basis = rollUp.Basis.ToString(),
            };
            await db.ExecuteAsync(Close, key, cancellation);
        }

        foreach (var rollUp in come)
        {
            await db.ExecuteAsync(Add, Row(rollUp, at), cancellation);
        }
    }

    private static object Row(StoredRollUp rollUp, DateTimeOffset at) => new
    {
        Scope = rollUp.Scope.ToString(),
        rollUp.StrategicPlanId,
        rollUp.StrategicGoalId,
        rollUp.StrategicActivityId,
        rollUp.UnitId,
        rollUp.ReportingPeriodId,
        Basis = rollUp.Basis.ToString(),
        rollUp.Achievement,
        rollUp.OnTrackCount,
        rollUp.AtRiskCount,
        rollUp.OffTrackCount,
        rollUp.NoDataCount,
        rollUp.NotDueCount,
        rollUp.MonitoredCount,
        rollUp.DueCount,
        rollUp.DataInCount,
        WorstStatus = rollUp.WorstStatus?.ToString(),
        Trend = rollUp.Trend?.ToString(),
        RecordedAt = at,
    };
}
