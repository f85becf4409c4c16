using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The steps of a compiled edition, each in the caller's transaction and on record in the audit trail.</summary>
internal static class EditionSteps
{
    private const int LongestReason = 1000;

    /// <summary>The Senior Management Team has looked through a draft.</summary>
    public static Task<ReportOutcome> CommentAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, CancellationToken cancellation = default) =>
        edition.State switch
        {
            EditionState.Draft => TakeAsync(db, edition, edition with { State = EditionState.Commented }, "Commented", actor, at, null, cancellation),
            EditionState.Commented => Task.FromResult<ReportOutcome>(new ReportOutcome.Done(edition)),
            _ => Wrong(edition),
        };

    /// <summary>Says under which item of the agenda and as which document the report goes to its body.</summary>
    public static Task<ReportOutcome> DescribeAsync(
        DatabaseConnection db, ReportEdition edition, string? agendaItem, string? documentNumber, Actor actor, DateTimeOffset at, CancellationToken cancellation = default) =>
        edition.IsOpen
            ? TakeAsync(db, edition, edition with { AgendaItem = agendaItem, DocumentNumber = documentNumber }, "Described", actor, at, null, cancellation)
            : Wrong(edition);

    /// <summary>The Secretary General approves a draft; from now on its figures and texts stay.</summary>
    public static async Task<ReportOutcome> ReleaseAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, CancellationToken cancellation = default)
    {
        if (!edition.IsOpen)
        {
            return await Wrong(edition);
        }

        await SealedNarratives.SealAsync(db, edition.Id, cancellation);
        return await TakeAsync(db, edition, edition with { State = EditionState.Released, ReleasedAt = at, ReleasedBy = actor.PersonId }, "Released", actor, at, null, cancellation);
    }

    /// <summary>What was commented or released is a draft again, to be mended; a published edition never is.</summary>
    public static Task<ReportOutcome> SendBackAsync(
        DatabaseConnection db, ReportEdition edition, string? why, Actor actor, DateTimeOffset at, CancellationToken cancellation = default) =>
        edition.State is not (EditionState.Commented or EditionState.Released) ? Wrong(edition)
        : why?.Trim().Length > LongestReason ? Task.FromResult<ReportOutcome>(new ReportOutcome.TooLong(LongestReason))
        : string.IsNullOrWhiteSpace(why) ? Task.FromResult<ReportOutcome>(new ReportOutcome.NeedsWhy(edition))
        : TakeAsync(db, edition, edition with { State = EditionState.Draft, ReleasedAt = null, ReleasedBy = null }, "SentBack", actor, at, why.Trim(), cancellation);

    /// <summary>A released edition goes out to everyone; nothing of it ever changes again.</summary>
    public static Task<ReportOutcome> PublishAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, CancellationToken cancellation = default) =>
        edition.State is EditionState.Released
            ? TakeAsync(db, edition, edition with { State = EditionState.Published, PublishedAt = at, PublishedBy = actor.PersonId }, "Published", actor, at, null, cancellation)
            : Wrong(edition);

    private static Task<ReportOutcome> Wrong(ReportEdition edition) => Task.FromResult<ReportOutcome>(new ReportOutcome.WrongState(edition));

    private static async Task<ReportOutcome> TakeAsync(
        DatabaseConnection db, ReportEdition before, ReportEdition after, string action, Actor actor, DateTimeOffset at, string? why, CancellationToken cancellation)
    {
        if (await ReportStore.UpdateAsync(db, after, StepTaken.Of(actor, at, why), cancellation) is not { } saved)
        {
            return new ReportOutcome.Conflict(before);
        }

        await AuditTrail.AppendAsync(db, actor, at, new AuditEntry
        {
            Action = action,
            SubjectType = "ReportEdition",
            SubjectId = after.Name,
            Before = new { before.State, before.AgendaItem, before.DocumentNumber },
            After = new { Report = after.ReportCode, after.State, after.ContentHash, after.AgendaItem, after.DocumentNumber, Reason = why },
        }, cancellation);
        return new ReportOutcome.Done(saved);
    }
}
