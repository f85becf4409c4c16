using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// The steps of a measurement's life, one operation each, the same on every door: who may, whether it is open, what the
/// rules say; then revision, results and audit in one transaction.
/// </summary>
internal sealed class SubmissionWorkflow(Database database, PlanClock clock, Receipt? receipt = null)
{
    /// <summary>The same steps, with something kept beside them in their transaction.</summary>
    public SubmissionWorkflow Keeping(Receipt beside) => new(database, clock, beside);

    /// <summary>A unit keeps what it has so far; only unit and office see it. A value that the office has before it is not withdrawn.</summary>
    public Task<SubmissionOutcome> SaveDraftAsync(
        CurrentUser user, Door door, Submission given, CancellationToken cancellation = default) =>
        TakeAsync(
            new Step
            {
                IndicatorCode = given.IndicatorCode,
                PeriodCode = given.PeriodCode,
                SeenVersion = given.SeenVersion,
                Actor = user.Actor(door),
                Given = given,
                IsDraft = true,
                Refuse = (measurement, at) => MayDraft(user, measurement, at) ?? Problems(SubmissionRules.CheckDraft(given, measurement)),
                Make = (measurement, at) => MeasurementSteps.Draft(measurement, given, user.Actor(door), at),
            },
            cancellation);

    /// <summary>A unit gives its value, or says that it is not available; over an accepted value this is a correction.</summary>
    public Task<SubmissionOutcome> SubmitAsync(
        CurrentUser user, Door door, Submission given, CancellationToken cancellation = default) =>
        TakeAsync(Submit(user, door, given), cancellation);

    /// <summary>A unit gives another value in the place of an accepted one, which stands until the correction is accepted.</summary>
    public Task<SubmissionOutcome> CorrectAsync(
        CurrentUser user, Door door, Submission given, CancellationToken cancellation = default)
    {
        var step = Submit(user, door, given);
        return TakeAsync(
            step with
            {
                Refuse = (measurement, at) => measurement.Accepted is { NotAvailableReason: null }
                    ? step.Refuse(measurement, at)
                    : new SubmissionOutcome.Conflict(Refusal.NothingToCorrect, measurement.Version),
            },
            cancellation);
    }

    /// <summary>A unit gives many values at once: all are taken, or none.</summary>
    /// <returns>The outcome of each, in their order. When one is not taken none is, whatever the others say.</returns>
    public Task<IReadOnlyList<SubmissionOutcome>> SubmitAllAsync(
        CurrentUser user, Door door, IReadOnlyList<Submission> given, CancellationToken cancellation = default) =>
        TakeAsync([.. given.Select(one => Submit(user, door, one))], allOrNone: true, cancellation);

    /// <summary>The office makes a submitted value official. Nobody accepts a value that they entered.</summary>
    public Task<SubmissionOutcome> AcceptAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, int seenVersion, CancellationToken cancellation = default) =>
        TakeAsync(Accept(user, door, indicatorCode, periodCode, seenVersion), cancellation);

    /// <summary>The office accepts many values of a period in one; one that cannot be accepted holds up no other.</summary>
    /// <param name="seen">The version that was seen of each indicator's measurement.</param>
    /// <returns>The outcome of each, in their order.</returns>
    public Task<IReadOnlyList<SubmissionOutcome>> AcceptAllAsync(
        CurrentUser user, Door door, string periodCode, IReadOnlyList<(string IndicatorCode, int Version)> seen, CancellationToken cancellation = default) =>
        TakeAsync([.. seen.Select(one => Accept(user, door, one.IndicatorCode, periodCode, one.Version))], allOrNone: false, cancellation);

    /// <summary>The office sends a submitted value back, always with a comment.</summary>
    public Task<SubmissionOutcome> ReturnAsync(
        CurrentUser user, Door door, string indicatorCode, string periodCode, string? comment, int seenVersion, CancellationToken cancellation = default) =>
        TakeAsync(
            new Step
            {
                IndicatorCode = indicatorCode,
                PeriodCode = periodCode,
                SeenVersion = seenVersion,
                Actor = user.Actor(door),
                Refuse = (measurement, _) => MayReview(user, measurement) ?? Problems(SubmissionRules.CheckReturn(comment)),
                Make = (measurement, at) =>
                    MeasurementSteps.Next(measurement, SubmissionState.Returned, user.Actor(door), at) with { Reason = comment!.Trim() },
            },
            cancellation);

    private static Step Submit(CurrentUser user, Door door, Submission given) => new()
    {
        IndicatorCode = given.IndicatorCode,
        PeriodCode = given.PeriodCode,
        SeenVersion = given.SeenVersion,
        Actor = user.Actor(door),
        Given = given,
        Refuse = (measurement, at) =>
            MayGive(user, measurement, at) ?? Problems(SubmissionRules.Check(given, measurement, PlanCalendar.DayOf(at, measurement.Zone))),
        Make = (measurement, at) => MeasurementSteps.Answer(measurement, given, user.Actor(door), at),
    };

    private static Step Accept(CurrentUser user, Door door, string indicatorCode, string periodCode, int seenVersion) => new()
    {
        IndicatorCode = indicatorCode,
        PeriodCode = periodCode,
        SeenVersion = seenVersion,
        Actor = user.Actor(door),
        Refuse = (measurement, _) => MayReview(user, measurement),
        Make = (measurement, at) => MeasurementSteps.Next(measurement, SubmissionState.Accepted, user.Actor(door), at),
    };

    private static SubmissionOutcome? MayGive(CurrentUser user, MeasurementCase measurement, DateTimeOffset at) =>
        user.Token is TokenScope.Read ? new SubmissionOutcome.Forbidden(Refusal.NotASubmitter)
        : !user.MaySubmitFor(measurement.UnitId) ? new SubmissionOutcome.Forbidden(Refusal.OtherUnit)
        : SubmissionWindow.LockOf(measurement, at) is { } closed ? new SubmissionOutcome.Locked(closed)
        : null;

    private static SubmissionOutcome? MayDraft(CurrentUser user, MeasurementCase measurement, DateTimeOffset at) =>
        MayGive(user, measurement, at) is { } refused ? refused
        : measurement.Pending is { State: SubmissionState.Submitted } ? new SubmissionOutcome.Conflict(Refusal.AlreadySubmitted, measurement.Version)
        : null;

    private static SubmissionOutcome? MayReview(CurrentUser user, MeasurementCase measurement) => measurement.Pending switch
    {
        _ when user.Token is not null => new SubmissionOutcome.Forbidden(Refusal.SignInToReview),
        _ when !user.May(Permission.AcceptValues) => new SubmissionOutcome.Forbidden(Refusal.NotAReviewer),
        not { State: SubmissionState.Submitted } => new SubmissionOutcome.Conflict(Refusal.NothingToReview, measurement.Version),
        { } submitted when submitted.IsBy(user.PersonId) => new SubmissionOutcome.Forbidden(Refusal.OwnValue),
        _ => null,
    };

    private static SubmissionOutcome.Invalid? Problems(IReadOnlyList<Problem> problems) => problems.Count > 0 ? new(problems) : null;

    private async Task<SubmissionOutcome> TakeAsync(Step step, CancellationToken cancellation) =>
        (await TakeAsync([step], allOrNone: true, cancellation))[0];

    private async Task<IReadOnlyList<SubmissionOutcome>> TakeAsync(IReadOnlyList<Step> steps, bool allOrNone, CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        var round = new StepRound(db, clock.Now, cancellation);
        await round.PrepareAsync(steps);
        var outcomes = new List<SubmissionOutcome>(steps.Count);
        foreach (var step in steps)
        {
            outcomes.Add(await round.TakeAsync(step));
        }

        var taken = outcomes.OfType<SubmissionOutcome.Done>().ToList();
        if (taken.Count > 0 && (!allOrNone || taken.Count == outcomes.Count))
        {
            await round.RecalculateAsync();
            if (receipt is not null)
            {
                await receipt(db, taken, cancellation);
            }

            await db.CommitAsync(cancellation);
        }

        return outcomes;
    }
}
