using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// The steps of a measurement's life, one operation each, the same on every door: who may, whether it is open, what the
/// rules say; then revision, results and audit in one transaction.
/// </summary>
internal sealed class SubmissionWorkflow(Database database, PlanClock clock)
{
    /// <summary>A unit gives its value, or says that it is not available; over an accepted value this is a correction.</summary>
    public Task<SubmissionOutcome> SubmitAsync(CurrentUser user, Door door, Submission submission, CancellationToken cancellation = default) =>
        StepAsync(submission.IndicatorCode, submission.PeriodCode, submission.SeenVersion, async (db, measurement, at) =>
        {
            if (!user.MaySubmitFor(measurement.UnitId))
            {
                return new SubmissionOutcome.Forbidden($"Only the unit that answers for {measurement.IndicatorCode} submits its values.");
            }

            if (SubmissionWindow.LockOf(measurement, at) is { } closed)
            {
                return new SubmissionOutcome.Locked(closed);
            }

            return SubmissionRules.Check(submission, measurement) is { Count: > 0 } problems
                ? new SubmissionOutcome.Invalid(problems)
                : await MeasurementSteps.SubmitAsync(db, measurement, submission, user.Actor(door), at, cancellation);
        }, cancellation);

    /// <summary>The office makes a submitted value official. Nobody accepts a value that they entered.</summary>
    public Task<SubmissionOutcome> AcceptAsync(CurrentUser user, Door door, string indicatorCode, string periodCode, int? seenVersion, CancellationToken cancellation = default) =>
        StepAsync(indicatorCode, periodCode, seenVersion, async (db, measurement, at) =>
            MayReview(user, measurement) ?? await MeasurementSteps.AcceptAsync(db, measurement, user.Actor(door), at, cancellation), cancellation);

    /// <summary>The office sends a submitted value back, always with a comment.</summary>
    public Task<SubmissionOutcome> ReturnAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, string? comment, int? seenVersion, CancellationToken cancellation = default) =>
        StepAsync(indicatorCode, periodCode, seenVersion, async (db, measurement, at) =>
            MayReview(user, measurement)
            ?? (string.IsNullOrWhiteSpace(comment)
                ? new SubmissionOutcome.Invalid([new Problem("comment", nameof(Submission.Comment), "Say in a comment what must be mended; a value is never returned without one.")])
                : await MeasurementSteps.ReturnAsync(db, measurement, comment.Trim(), user.Actor(door), at, cancellation)), cancellation);

    private static SubmissionOutcome? MayReview(CurrentUser user, MeasurementCase measurement)
    {
        if (!user.May(Permission.AcceptValues))
        {
            return new SubmissionOutcome.Forbidden("Only the Secretary General's office accepts or returns values.");
        }

        if (measurement.Pending is not { State: SubmissionState.Submitted } submitted)
        {
            return new SubmissionOutcome.Conflict($"{measurement.Name} has no submitted value to review; look at its present state.", measurement.Version);
        }

        return submitted.EnteredBy == user.PersonId
            ? new SubmissionOutcome.Forbidden("Nobody reviews a value that they entered; ask a colleague of the office.")
            : null;
    }

    private async Task<SubmissionOutcome> StepAsync(
        string indicatorCode,
        string periodCode,
        int? seenVersion,
        Func<DatabaseConnection, MeasurementCase, DateTimeOffset, Task<SubmissionOutcome>> step,
        CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        if (await MeasurementCaseQueries.ReadAsync(db, indicatorCode, periodCode, at, cancellation) is not { } measurement)
        {
            return new SubmissionOutcome.Unknown($"There is no indicator '{indicatorCode}' with a reporting period '{periodCode}'.");
        }

        if (seenVersion is { } seen && seen != measurement.Version)
        {
            return new SubmissionOutcome.Conflict($"{measurement.Name} was changed by somebody else after you opened it.", measurement.Version);
        }

        var outcome = await step(db, measurement, at);
        if (outcome is SubmissionOutcome.Done)
        {
            await db.CommitAsync(cancellation);
        }

        return outcome;
    }
}
