using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// The steps of a measurement's life, one operation each, the same on every door: who may, whether it is open, what the
/// rules say; then revision, results and audit in one transaction.
/// </summary>
internal sealed class SubmissionWorkflow(Database database, PlanClock clock)
{
    /// <summary>A unit keeps what it has so far; only unit and office see it. A value that the office has before it is not withdrawn.</summary>
    public Task<SubmissionOutcome> SaveDraftAsync(CurrentUser user, Door door, Submission given, CancellationToken cancellation = default) =>
        StepAsync(given.IndicatorCode, given.PeriodCode, given.SeenVersion, async (db, measurement, at) =>
            MayGive(user, measurement, at)
            ?? (measurement.Pending is { State: SubmissionState.Submitted } ? new SubmissionOutcome.Conflict(Refusal.AlreadySubmitted, measurement.Version) : null)
            ?? Problems(SubmissionRules.CheckDraft(given, measurement))
            ?? await MeasurementSteps.SaveDraftAsync(db, measurement, given, user.Actor(door), at, cancellation), cancellation);

    /// <summary>A unit gives its value, or says that it is not available; over an accepted value this is a correction.</summary>
    public Task<SubmissionOutcome> SubmitAsync(CurrentUser user, Door door, Submission given, CancellationToken cancellation = default) =>
        StepAsync(given.IndicatorCode, given.PeriodCode, given.SeenVersion, async (db, measurement, at) =>
            MayGive(user, measurement, at)
            ?? Problems(SubmissionRules.Check(given, measurement, PlanCalendar.DayOf(at, measurement.Zone)))
            ?? await MeasurementSteps.SubmitAsync(db, measurement, given, user.Actor(door), at, cancellation), cancellation);

    /// <summary>The office makes a submitted value official. Nobody accepts a value that they entered.</summary>
    public Task<SubmissionOutcome> AcceptAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, int seenVersion, CancellationToken cancellation = default) =>
        StepAsync(indicatorCode, periodCode, seenVersion, async (db, measurement, at) =>
            MayReview(user, measurement) ?? await MeasurementSteps.AcceptAsync(db, measurement, user.Actor(door), at, cancellation), cancellation);

    /// <summary>The office sends a submitted value back, always with a comment.</summary>
    public Task<SubmissionOutcome> ReturnAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, string? comment, int seenVersion, CancellationToken cancellation = default) =>
        StepAsync(indicatorCode, periodCode, seenVersion, async (db, measurement, at) =>
            MayReview(user, measurement)
            ?? Problems(SubmissionRules.CheckReturn(comment))
            ?? await MeasurementSteps.ReturnAsync(db, measurement, comment!.Trim(), user.Actor(door), at, cancellation), cancellation);

    private static SubmissionOutcome? MayGive(CurrentUser user, MeasurementCase measurement, DateTimeOffset at) =>
        !user.MaySubmitFor(measurement.UnitId) ? new SubmissionOutcome.Forbidden(Refusal.OtherUnit)
        : SubmissionWindow.LockOf(measurement, at) is { } closed ? new SubmissionOutcome.Locked(closed)
        : null;

    private static SubmissionOutcome? MayReview(CurrentUser user, MeasurementCase measurement) => measurement.Pending switch
    {
        _ when !user.May(Permission.AcceptValues) => new SubmissionOutcome.Forbidden(Refusal.NotAReviewer),
        not { State: SubmissionState.Submitted } => new SubmissionOutcome.Conflict(Refusal.NothingToReview, measurement.Version),
        { } submitted when submitted.IsBy(user.PersonId) => new SubmissionOutcome.Forbidden(Refusal.OwnValue),
        _ => null,
    };

    private static SubmissionOutcome.Invalid? Problems(IReadOnlyList<Problem> problems) => problems.Count > 0 ? new(problems) : null;

    private async Task<SubmissionOutcome> StepAsync(
        string indicatorCode,
        string periodCode,
        int seenVersion,
        Func<DatabaseConnection, MeasurementCase, DateTimeOffset, Task<SubmissionOutcome>> step,
        CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        if (await MeasurementCaseQueries.FindAsync(db, indicatorCode, periodCode, at, cancellation) is not { } measurement)
        {
            return new SubmissionOutcome.Unknown();
        }

        var outcome = seenVersion == measurement.Version
            ? await step(db, measurement, at)
            : new SubmissionOutcome.Conflict(Refusal.ChangedMeanwhile, measurement.Version);
        if (outcome is SubmissionOutcome.Done)
        {
            await db.CommitAsync(cancellation);
        }

        return outcome;
    }
}
