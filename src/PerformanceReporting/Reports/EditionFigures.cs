using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Everything that the lines of an edition follow from: inputs, results and roll-ups as known at its cut-off.</summary>
internal sealed record EditionFigures
{
    public required PlanInputs Inputs { get; init; }

    /// <summary>One result for each indicator and reporting period.</summary>
    public required IReadOnlyList<StoredResult> Results { get; init; }

    /// <summary>One roll-up for each activity, goal and reporting period, and for the plan.</summary>
    public required IReadOnlyList<StoredRollUp> RollUps { get; init; }

    public required LineTexts Texts { get; init; }

    public ReportingPeriod Period(int id) => Inputs.Periods.First(period => period.Id == id);

    /// <summary>Reads the inputs and applies the rules as they would have been applied at the cut-off.</summary>
    public static async Task<EditionFigures> ReadAsync(
        DatabaseConnection db, int planId, ProvisionalValues provisional, DateTimeOffset cutOff, CancellationToken cancellation = default)
    {
        var inputs = await InputQueries.ReadAsync(db, planId, null, cutOff, cancellation);
        var structure = await StructureQueries.ReadAsync(db, planId, cutOff, cancellation);
        var results = PlanResults.Compute(inputs, cutOff);
        var rollUps = PlanRollUps.Compute(planId, structure, inputs.Periods, results);
        return new()
        {
            Inputs = inputs,
            Results = Chosen(results, provisional, result => result.Basis, result => (result.IndicatorId, result.ReportingPeriodId)),
            RollUps = Chosen(
                rollUps.Where(rollUp => rollUp.Scope is not RollUpScope.Unit),
                provisional,
                rollUp => rollUp.Basis,
                rollUp => (rollUp.Scope, rollUp.StrategicGoalId, rollUp.StrategicActivityId, rollUp.ReportingPeriodId)),
            Texts = await LineTextQueries.ReadAsync(db, planId, cutOff, cancellation),
        };
    }

    // The official figure; where provisional values are marked, the provisional one that differs from it.
    private static IReadOnlyList<T> Chosen<T, TKey>(IEnumerable<T> all, ProvisionalValues provisional, Func<T, Basis> basis, Func<T, TKey> key) =>
    [
        .. all
            .Where(figure => basis(figure) == Basis.Official || provisional == ProvisionalValues.Marked)
            .GroupBy(key)
            .Select(same => same.MaxBy(basis)!),
    ];
}
