using PerformanceReporting.Results;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Validation;

namespace PerformanceReporting.Submissions;

/// <summary>
/// Steps taken in one transaction, each on the measurement as those before it left it. Results are brought up to date once,
/// at the end.
/// </summary>
internal sealed class StepRound(DatabaseConnection db, DateTimeOffset at, CancellationToken cancellation)
{
    // From so many steps on one period it is read whole, which costs as much as reading a few measurements one by one.
    private const int Many = 5;

    private readonly Dictionary<(string Indicator, string Period), MeasurementCase> _known = [];

    private readonly Dictionary<int, HashSet<int>> _moved = [];

    private readonly HashSet<string> _whole = [];

    private readonly RulesInForce _rules = new(db, cancellation);

    /// <summary>Reads in one what many steps will ask for.</summary>
    public async Task PrepareAsync(IEnumerable<Step> steps)
    {
        foreach (var period in steps.CountBy(step => step.PeriodCode).Where(count => count.Value >= Many).Select(count => count.Key))
        {
            _whole.Add(period);
            foreach (var measurement in await MeasurementCaseQueries.OfPeriodCodeAsync(db, period, at, cancellation))
            {
                _known[(measurement.IndicatorCode, period)] = measurement;
            }
        }
    }

    public async Task<SubmissionOutcome> TakeAsync(Step step)
    {
        var key = (step.IndicatorCode, step.PeriodCode);
        if (await FindAsync(key) is not { } measurement)
        {
            return new SubmissionOutcome.Unknown();
        }

        if ((step.SeenVersion ?? measurement.Version) != measurement.Version)
        {
            return new SubmissionOutcome.Conflict(Refusal.ChangedMeanwhile, measurement.Version);
        }

        var refused = step.Refuse(measurement, at);
        if (refused is not null and not SubmissionOutcome.Invalid)
        {
            return refused;
        }

        var held = step.Given is null ? Held.Nothing : await _rules.HoldAsync(step.Given, measurement, step.IsDraft);
        if (refused is not null || held.Refuses)
        {
            return new SubmissionOutcome.Invalid([.. refused is SubmissionOutcome.Invalid invalid ? invalid.Problems : [], .. held.Problems]);
        }

        if (step.Make(measurement, at) is not { } revision)
        {
            return Done(measurement, held.Problems);
        }

        if (await MeasurementSteps.RecordAsync(db, measurement, revision, step.Actor, held.Parts, cancellation) is not { } after)
        {
            return new SubmissionOutcome.Conflict(Refusal.ChangedMeanwhile, measurement.Version);
        }

        _known[key] = after;
        if (revision.State != Access.SubmissionState.Draft)
        {
            NoteMoved(after);
        }

        return Done(after, held.Problems);
    }

    /// <summary>Makes the stored results follow from what was taken.</summary>
    public async Task RecalculateAsync()
    {
        foreach (var (planId, indicators) in _moved)
        {
            await Recalculation.IndicatorsAsync(db, planId, indicators, at, cancellation);
        }
    }

    private async Task<MeasurementCase?> FindAsync((string Indicator, string Period) key) =>
        _known.TryGetValue(key, out var known) ? known
        : _whole.Contains(key.Period) ? null
        : await MeasurementCaseQueries.FindAsync(db, key.Indicator, key.Period, at, cancellation);

    private void NoteMoved(MeasurementCase measurement)
    {
        if (!_moved.TryGetValue(measurement.PlanId, out var indicators))
        {
            _moved[measurement.PlanId] = indicators = [];
        }

        indicators.Add(measurement.Definition.IndicatorId);
    }

    private static SubmissionOutcome.Done Done(MeasurementCase after, IReadOnlyList<Problem> warnings) =>
        new(after.MeasurementId!.Value, after.Version) { After = after, Warnings = warnings };
}
