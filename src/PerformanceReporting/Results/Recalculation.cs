using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>
/// Keeps stored results and roll-ups equal to what the rules make of the inputs, in the transaction that changes them.
/// Only what differs is closed and written anew.
/// </summary>
internal static class Recalculation
{
    /// <summary>After a change of one indicator's inputs: its results, and the roll-ups above it.</summary>
    public static async Task IndicatorAsync(DatabaseConnection db, int indicatorId, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var planId = await DueMomentStore.PlanOfAsync(db, indicatorId, cancellation);

        // A due moment that passed unseen changes what other indicators are: then all are looked at.
        var isDue = await IsDueAsync(db, planId, at, cancellation);
        await ApplyAsync(db, planId, isDue ? null : indicatorId, at, cancellation);
    }

    /// <summary>After a change that touches many indicators, and when a due moment has passed.</summary>
    public static Task PlanAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        ApplyAsync(db, planId, null, at, cancellation);

    /// <summary>Whether a due moment has passed since the plan's results were last brought up to date.</summary>
    public static Task<bool> IsDueAsync(DatabaseConnection db, int planId, DateTimeOffset at, CancellationToken cancellation = default) =>
        DueMomentStore.AnySinceAsync(db, planId, at, cancellation);

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
        await DueMomentStore.SetAsOfAsync(db, planId, at, cancellation);
    }
}
