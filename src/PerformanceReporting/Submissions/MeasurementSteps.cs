using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// The revisions that steps make, and how one is recorded: added and put on the audit trail, in the caller's transaction.
/// </summary>
internal static class MeasurementSteps
{
    /// <summary>The draft that keeps what was typed; null when a draft of the same is there.</summary>
    internal static MeasurementRevision? Draft(MeasurementCase measurement, Submission given, Actor actor, DateTimeOffset at) =>
        measurement.Pending is { State: SubmissionState.Draft } draft && draft.GivesTheSameAs(given)
            ? null
            : Answer(measurement, given, actor, at) with { State = SubmissionState.Draft };

    /// <summary>The revision that a submission makes; <see cref="SubmissionState.Submitted"/> unless changed by the caller.</summary>
    internal static MeasurementRevision Answer(MeasurementCase measurement, Submission given, Actor actor, DateTimeOffset at) => new()
    {
        Number = measurement.LastNumber + 1,
        UnitId = measurement.UnitId,
        State = SubmissionState.Submitted,
        Value = given.Value,
        Numerator = given.Numerator,
        Denominator = given.Denominator,
        Forecast = given.Forecast,
        Narrative = given.Narrative,
        NotAvailableReason = given.NotAvailableReason,
        PromisedFor = given.PromisedFor,
        Comment = given.Comment,
        Reason = given.Reason,
        EnteredBy = measurement.Pending is { State: SubmissionState.Draft } draft && draft.GivesTheSameAs(given) ? draft.EnteredBy : actor.PersonId,
        IsLate = SubmissionWindow.IsLate(measurement, at),
        RecordedAt = at,
        RecordedBy = actor.PersonId,
    };

    /// <summary>The pending revision again, in another state.</summary>
    internal static MeasurementRevision Next(MeasurementCase measurement, SubmissionState state, Actor actor, DateTimeOffset at) =>
        measurement.Pending! with
        {
            Number = measurement.LastNumber + 1,
            State = state,
            RecordedAt = at,
            RecordedBy = actor.PersonId,
        };

    /// <summary>Adds the revision, with these parts or with those of the one that it repeats, and puts it on the audit trail; results are the caller's to bring up to date.</summary>
    /// <returns>The measurement as it stands then; null when somebody else was first.</returns>
    internal static async Task<MeasurementCase?> RecordAsync(
        DatabaseConnection db, MeasurementCase measurement, MeasurementRevision revision, Actor actor, IReadOnlyList<PartRow>? parts = null,
        CancellationToken cancellation = default)
    {
        var isAcceptance = revision.State == SubmissionState.Accepted;
        var closed = new[] { measurement.Pending, isAcceptance ? measurement.Accepted : null }.OfType<MeasurementRevision>();
        if (await MeasurementStore.AddAsync(db, measurement, revision, closed, cancellation) is not { } added)
        {
            return null;
        }

        if (parts is not null)
        {
            await MeasurementStore.AddPartsAsync(db, added.Id, parts, cancellation);
        }
        else if (measurement.Pending is { } pending && added.State is SubmissionState.Accepted or SubmissionState.Returned)
        {
            await MeasurementStore.CopyPartsAsync(db, pending.Id, added.Id, cancellation);
        }

        await AuditTrail.AppendAsync(db, actor, added.RecordedAt, Entry(measurement, added), cancellation);
        return measurement with
        {
            MeasurementId = added.MeasurementId,
            Version = measurement.Version + 1,
            LastNumber = added.Number,
            Accepted = isAcceptance ? added : measurement.Accepted,
            Pending = isAcceptance ? null : added,
            LastStep = added.State == SubmissionState.Draft ? measurement.LastStep : added,
        };
    }

    private static AuditEntry Entry(MeasurementCase measurement, MeasurementRevision revision) => new()
    {
        Action = revision.State == SubmissionState.Draft ? "Drafted" : revision.State.ToString(),
        SubjectType = "Measurement",
        SubjectId = $"{measurement.IndicatorCode}/{measurement.Period.Code}",
        Before = (measurement.Pending ?? measurement.Accepted) is { } before ? Recorded(before) : null,
        After = Recorded(revision),
    };

    private static object Recorded(MeasurementRevision revision) => new
    {
        revision.Number,
        revision.State,
        revision.Value,
        revision.Numerator,
        revision.Denominator,
        revision.Forecast,
        revision.Narrative,
        revision.NotAvailableReason,
        revision.PromisedFor,
        revision.Comment,
        revision.Reason,
    };
}
