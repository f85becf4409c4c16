using PerformanceReporting.Access;
using PerformanceReporting.Planning;
using PerformanceReporting.Submissions;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>
/// What must hold of every measurement whatever was tried on it, written from the rules and not from the workflow: which step may
/// follow which, who may take it, when it is open, what it must say, and what it leaves.
/// </summary>
/// <param name="plan">The plan that the measurement is of.</param>
/// <param name="period">The period, as it holds for everyone.</param>
/// <param name="exceptions">Every exception that was granted to the unit for the period.</param>
internal sealed class RulesOfTheWorkflow(SmallPlan plan, ReportingPeriod period, IReadOnlyList<GrantedException> exceptions)
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");

    private static readonly Dictionary<SubmissionState, SubmissionState[]> Follows = new()
    {
        [SubmissionState.Draft] = [SubmissionState.Draft, SubmissionState.Submitted],
        [SubmissionState.Submitted] = [SubmissionState.Submitted, SubmissionState.Accepted, SubmissionState.Returned],
        [SubmissionState.Returned] = [SubmissionState.Draft, SubmissionState.Submitted],
        [SubmissionState.Accepted] = [SubmissionState.Draft, SubmissionState.Submitted],
    };

    /// <param name="revisions">Every revision of the measurement, in their order.</param>
    public void HoldOf(IReadOnlyList<MeasurementRevision> revisions)
    {
        Live(revisions);
        Assert.All(revisions.Zip(revisions.Skip(1)), pair => Assert.Contains(pair.Second.State, Follows[pair.First.State]));
        MeasurementRevision? before = null, accepted = null, lastStep = null;
        foreach (var revision in revisions)
        {
            Assert.True(before is null || before.RecordedAt <= revision.RecordedAt, "a step is dated before the one that it follows");
            if (revision.State is SubmissionState.Accepted or SubmissionState.Returned)
            {
                Reviewed(before!, revision);
            }
            else
            {
                Given(revision, accepted, lastStep);
            }

            accepted = revision.State == SubmissionState.Accepted ? revision : accepted;
            lastStep = revision.State == SubmissionState.Draft ? lastStep : revision;
            before = revision;
        }
    }

    private static void Live(IReadOnlyList<MeasurementRevision> revisions)
    {
        Assert.True(revisions.Count(revision => revision is { SupersededAt: null, State: SubmissionState.Accepted }) <= 1, "two accepted values are live");
        Assert.True(revisions.Count(revision => revision is { SupersededAt: null, State: not SubmissionState.Accepted }) <= 1, "two values are on their way");
        Assert.Equal(
            revisions.LastOrDefault(revision => revision.State == SubmissionState.Accepted)?.Number,
            revisions.SingleOrDefault(revision => revision is { SupersededAt: null, State: SubmissionState.Accepted })?.Number);
    }

    private void Reviewed(MeasurementRevision before, MeasurementRevision revision)
    {
        Assert.Contains(revision.RecordedBy!.Value, (int[])[plan.Office.PersonId, plan.HeadInOffice.PersonId]);
        Assert.False(revision.RecordedBy == revision.EnteredBy || revision.RecordedBy == before.RecordedBy, "somebody reviewed their own value");
        Assert.True(revision.State != SubmissionState.Returned || !string.IsNullOrWhiteSpace(revision.Reason), "a value was returned without a comment");
        Assert.Equal((before.Value, before.NotAvailableReason, before.PromisedFor, before.IsLate), (revision.Value, revision.NotAvailableReason, revision.PromisedFor, revision.IsLate));
    }

    private void Given(MeasurementRevision revision, MeasurementRevision? accepted, MeasurementRevision? lastStep)
    {
        int[] heads = [plan.Head.PersonId, plan.HeadInOffice.PersonId];
        Assert.Contains(revision.RecordedBy!.Value, heads);
        Assert.Contains(revision.EnteredBy!.Value, heads);
        var isCorrection = accepted is { NotAvailableReason: null };
        Assert.True(isCorrection || revision.RecordedAt <= Closes(revision.RecordedAt, accepted, lastStep), "a value was given after it was closed");
        Assert.True(revision.RecordedAt >= period.OpensAt, "a value was given before it was open");
        if (revision.State != SubmissionState.Submitted)
        {
            return;
        }

        Assert.True(revision.Value is null != revision.NotAvailableReason is null, "no answer, or two");
        Assert.True(!isCorrection || !string.IsNullOrWhiteSpace(revision.Reason), "a correction says not why");
        Assert.True(
            revision.NotAvailableReason is null || (revision.PromisedFor > period.AsAt && revision.PromisedFor >= PlanCalendar.DayOf(revision.RecordedAt, Zone)),
            "not available, and promised for no day or one that has passed");
        Assert.Equal(IsLate(revision.RecordedAt, accepted, lastStep), revision.IsLate);
    }

    // Until the period closes, or an exception ends, or a promise's day, or five working days after a return: whichever is last.
    private DateTimeOffset Closes(DateTimeOffset at, MeasurementRevision? accepted, MeasurementRevision? lastStep)
    {
        var ends = new List<DateTimeOffset> { Exception(at) ?? period.ClosesAt };
        if (Promise(accepted, lastStep) is { } promise)
        {
            ends.Add(promise);
        }

        if (lastStep is { State: SubmissionState.Returned } returned)
        {
            ends.Add(PlanCalendar.EndOf(PlanCalendar.AddWorkingDays(PlanCalendar.DayOf(returned.RecordedAt, Zone), 5), Zone));
        }

        return ends.Max();
    }

    private bool IsLate(DateTimeOffset at, MeasurementRevision? accepted, MeasurementRevision? lastStep)
    {
        var due = Exception(at) ?? period.DueAt;
        return accepted is { NotAvailableReason: null } ? accepted.IsLate
            : lastStep is { State: SubmissionState.Returned, NotAvailableReason: null } ? lastStep.IsLate
            : at > (Promise(accepted, lastStep) is { } promise && promise > due ? promise : due);
    }

    // What was promised last; a return takes no promise away.
    private static DateTimeOffset? Promise(MeasurementRevision? accepted, MeasurementRevision? lastStep) =>
        (lastStep?.PromisedFor ?? accepted?.PromisedFor) is { } day ? PlanCalendar.EndOf(day, Zone) : null;

    private DateTimeOffset? Exception(DateTimeOffset at) => exceptions
        .Where(granted => granted.RecordedAt <= at && (granted.SupersededAt is null || granted.SupersededAt > at) && granted.ClosesAt > period.ClosesAt)
        .Select(granted => (DateTimeOffset?)granted.ClosesAt)
        .SingleOrDefault();
}

/// <summary>An exception as it stands in its table.</summary>
internal sealed record GrantedException
{
    public DateTimeOffset ClosesAt { get; init; }

    public int? RecordedBy { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? SupersededAt { get; init; }
}
