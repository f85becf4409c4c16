using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>
/// Keeps stored results and roll-ups equal to what the rules make of the inputs, in the transaction that changes them.
/// Only what differs is closed and written anew.
/// </summary>
internal static class Recalculation
{
    /// <summary>After a change of indicators' inputs: their results, and the roll-ups above them.</summary>
    public static async Task IndicatorsAsync(
        DatabaseConnection db, int planId, IReadOnlySet<int> indicatorIds, DateTimeOffset at, CancellationToken cancellation = default)
    {
        // A due moment that passed unseen changes what other indicators are: then all are looked at.
        var isDue = await IsDueAsync(db, planId, at, cancellation);
        await ApplyAsync(db, planId, isDue ? null : indicatorIds, at, cancellation);
    }

    /// <summary>The same for one indicator.</summary>
    public static async Task IndicatorAsync(DatabaseConnection db, int indicatorId, DateTimeOffset at, CancellationToken cancellation = default) =>
        await IndicatorsAsync(db, await DueMomentStore.PlanOfAsync(db, indicatorId, cancellation), new HashSet<int> { indicatorId }, at, cancellation);

    /// <summary>After a change that touches many indicators, and when a due moment has passed.</summary>
    public static Task PlanAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        ApplyAsync(db, planId, null, at, cancellation);

    /// <summary>Whether a due moment has passed since the plan's results were last brought up to date.</summary>
    public static Task<bool> IsDueAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        DueMomentStore.AnySinceAsync(db, planId, at, cancellation);

    /// <summary>What is stored and should not be, and what should be stored and is not, for some indicators or, when none are named, all.</summary>
    public static async Task<Difference<StoredResult>> CompareResultsAsync(
        DatabaseConnection db, int planId, IReadOnlySet<int>? indicatorIds, DateTimeOffset at, CancellationToken cancellation = default)
    {
        int? single = indicatorIds is { Count: 1 } ? indicatorIds.First() : null;
        var inputs = await InputQueries.ReadAsync(db, planId, single, at, cancellation);
        var stored = await ResultStore.ReadAsync(db, planId, single, cancellation);
        return indicatorIds is null
            ? Difference.Between(stored, PlanResults.Compute(inputs, at))
            : Difference.Between([.. stored.Where(result => indicatorIds.Contains(result.IndicatorId))], PlanResults.Compute(inputs, at, indicatorIds));
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

    private static async Task ApplyAsync(DatabaseConnection db, int planId, IReadOnlySet<int>? indicatorIds, DateTimeOffset at, CancellationToken cancellation)
    {
        var results = await CompareResultsAsync(db, planId, indicatorIds, at, cancellation);
        await ResultStore.ReplaceAsync(db, results.Gone, results.Come, at, cancellation);
        var rollUps = await CompareRollUpsAsync(db, planId, at, cancellation);
        await RollUpStore.ReplaceAsync(db, rollUps.Gone, rollUps.Come, at, cancellation);
        await DueMomentStore.SetAsOfAsync(db, planId, at, cancellation);
    }
}
