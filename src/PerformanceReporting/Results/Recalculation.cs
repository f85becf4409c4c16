using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>
/// Keeps stored results and roll-ups equal to what the rules make of the inputs, in the transaction that changes them.
/// Only what differs is closed and written anew.
/// </summary>
internal static class Recalculation
{
    private const string ReadPlan =
        """
        select g.StrategicPlanId
        from   Indicator i
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  i.Id = @IndicatorId
        """;

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

    private const string SetAsOf =
        """
        update StrategicPlan
        set    ResultsAsOf = @At
        where  Id = @PlanId
        """;

    /// <summary>After a change of one indicator's inputs: its results, and the roll-ups above it.</summary>
    public static async Task IndicatorAsync(DatabaseConnection db, int indicatorId, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var planId = await db.SingleAsync<int>(ReadPlan, new { IndicatorId = indicatorId }, cancellation);

        // A due moment that passed unseen changes what other indicators are: then all are looked at.
        var due = await db.SingleAsync<int>(CountDueSince, new { PlanId = planId, At = at }, cancellation);
        await ApplyAsync(db, planId, due > 0 ? null : indicatorId, at, cancellation);
    }

    /// <summary>After a change that touches many indicators, and when a due moment has passed.</summary>
    public static Task PlanAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        ApplyAsync(db, planId, null, at, cancellation);

    /// <summary>Whether a due moment has passed since the plan's results were last brought up to date.</summary>
    public static async Task<bool> IsDueAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        await db.SingleAsync<int>(CountDueSince, new { PlanId = planId, At = at }, cancellation) > 0;

    /// <summary>What is stored and should not be, and what should be stored and is not, for one indicator or all.</summary>
    public static async Task<Difference<StoredResult>> CompareResultsAsync(
        DatabaseConnection db, int planId, int? indicatorId, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var inputs = await InputQueries.ReadAsync(db, planId, indicatorId, at, cancellation);
        return Difference.Between(await ResultStore.ReadAsync(db, planId, indicatorId, cancellation), PlanResults.Compute(inputs, at));
    }

    /// <summary>The same for the roll-ups, from the results that are stored.</summary>
    public static async Task<Difference<StoredRollUp>> CompareRollUpsAsync(
        DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var structure = await StructureQueries.ReadAsync(db, planId, at, cancellation);
        var results = await ResultStore.ReadAsync(db, planId, null, cancellation);
        var periods = await Planning.PeriodQueries.ReadAsync(db, planId, cancellation);
        return Difference.Between(await RollUpStore.ReadAsync(db, planId, cancellation), PlanRollUps.Compute(planId, structure, periods, results));
    }

    private static async Task ApplyAsync(DatabaseConnection db, int planId, int? indicatorId, DateTimeOffset at, CancellationToken cancellation)
    {
        var results = await CompareResultsAsync(db, planId, indicatorId, at, cancellation);
        await ResultStore.ReplaceAsync(db, results.Gone, results.Come, at, cancellation);
        var rollUps = await CompareRollUpsAsync(db, planId, at, cancellation);
        await RollUpStore.ReplaceAsync(db, rollUps.Gone, rollUps.Come, at, cancellation);
        await db.ExecuteAsync(SetAsOf, new { PlanId = planId, At = at }, cancellation);
    }
}
