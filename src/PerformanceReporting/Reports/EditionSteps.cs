using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The steps of a compiled edition, each in the caller's transaction and on record in the audit trail.</summary>
internal static class EditionSteps
{
    /// <summary>The Secretary General approves a draft; from now on its figures stay.</summary>
    public static Task<ReportOutcome> ReleaseAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, CancellationToken cancellation = default) =>
        edition.IsOpen
            ? TakeAsync(db, edition, edition with { State = EditionState.Released, ReleasedAt = at, ReleasedBy = actor.PersonId }, actor, at, cancellation)
            : Task.FromResult<ReportOutcome>(new ReportOutcome.WrongState(edition));

    /// <summary>A released edition goes out to everyone; nothing of it ever changes again.</summary>
    public static Task<ReportOutcome> PublishAsync(
        DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, CancellationToken cancellation = default) =>
        edition.State is EditionState.Released
            ? TakeAsync(db, edition, edition with { State = EditionState.Published, PublishedAt = at, PublishedBy = actor.PersonId }, actor, at, cancellation)
            : Task.FromResult<ReportOutcome>(new ReportOutcome.WrongState(edition));

    private static async Task<ReportOutcome> TakeAsync(
        DatabaseConnection db, ReportEdition before, ReportEdition after, Actor actor, DateTimeOffset at, CancellationToken cancellation)
    {
        if (await ReportStore.UpdateAsync(db, after, StepTaken.Of(actor, at), cancellation) is not { } saved)
        {
            return new ReportOutcome.Conflict(before);
        }

        await AuditTrail.AppendAsync(db, actor, at, new AuditEntry
        {
            Action = after.State.ToString(),
            SubjectType = "ReportEdition",
            SubjectId = after.Name,
            Before = new { before.State },
            After = new { Report = after.ReportCode, after.State, after.ContentHash },
        }, cancellation);
        return new ReportOutcome.Done(saved);
    }
}
