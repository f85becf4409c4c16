using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// A report's way from compiled to published, one operation a step, the same on every door: who may, whether it can be
/// done now, then edition, lines and audit in one transaction.
/// </summary>
internal sealed class ReportWorkflow(Database database, ReportLibrary library, PlanClock clock, CompileRunner runner)
{
    /// <summary>The office compiles a report.</summary>
    public Task<ReportOutcome> CompileAsync(CurrentUser user, Door door, CompileRequest request, CancellationToken cancellation = default) =>
        user.May(Permission.CompileReports)
            ? CompileAsync(user.Actor(door), request, cancellation)
            : Forbidden(Permission.CompileReports);

    /// <summary>The system compiles a report: by command or by schedule.</summary>
    public Task<ReportOutcome> CompileAsync(Actor actor, CompileRequest request, CancellationToken cancellation = default) =>
        library.Find(request.ReportCode) is { } definition
            ? runner.RunAsync(definition, request, actor, cancellation)
            : Task.FromResult<ReportOutcome>(new ReportOutcome.UnknownReport(request.ReportCode, [.. library.All.Select(report => report.Code)]));

    /// <summary>The office stops a compiling, whoever began it and on whichever machine it runs.</summary>
    public Task<ReportOutcome> CancelAsync(CurrentUser user, Door door, string reportCode, string sessionCode, CancellationToken cancellation = default) =>
        user.May(Permission.CompileReports)
            ? runner.CancelAsync(user.Actor(door), reportCode, sessionCode, cancellation)
            : Forbidden(Permission.CompileReports);

    /// <summary>The Secretary General releases the last edition for a session.</summary>
    public Task<ReportOutcome> ReleaseAsync(CurrentUser user, Door door, string reportCode, string sessionCode, CancellationToken cancellation = default) =>
        user.May(Permission.ReleaseReports)
            ? StepAsync(reportCode, sessionCode, (db, edition, at) => EditionSteps.ReleaseAsync(db, edition, user.Actor(door), at, cancellation), cancellation)
            : Forbidden(Permission.ReleaseReports);

    /// <summary>The last edition for a session, released before, is given to everyone.</summary>
    public Task<ReportOutcome> PublishAsync(CurrentUser user, Door door, string reportCode, string sessionCode, CancellationToken cancellation = default) =>
        user.May(Permission.PublishReports)
            ? StepAsync(reportCode, sessionCode, (db, edition, at) => TellingAsync(db, EditionSteps.PublishAsync(db, edition, user.Actor(door), at, cancellation), at, cancellation), cancellation)
            : Forbidden(Permission.PublishReports);

    // Who follows the report gets a mail, in the transaction that publishes it.
    private async Task<ReportOutcome> TellingAsync(DatabaseConnection db, Task<ReportOutcome> publishing, DateTimeOffset at, CancellationToken cancellation)
    {
        var outcome = await publishing;
        if (outcome is ReportOutcome.Done { Edition: { State: EditionState.Published } published } && library.Find(published.ReportCode) is { } report)
        {
            await PublicationMails.WriteAsync(db, report, published, at, cancellation);
        }

        return outcome;
    }

    private static Task<ReportOutcome> Forbidden(Permission permission) =>
        Task.FromResult<ReportOutcome>(new ReportOutcome.Forbidden(permission));

    private async Task<ReportOutcome> StepAsync(
        string reportCode,
        string sessionCode,
        Func<DatabaseConnection, ReportEdition, DateTimeOffset, Task<ReportOutcome>> step,
        CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        var edition = (await EditionQueries.ReadAsync(db, cancellation))
            .Where(edition => edition.ReportCode == reportCode && edition.SessionCode == sessionCode)
            .MaxBy(edition => edition.Number);
        return edition is null
            ? new ReportOutcome.NoEdition(sessionCode)
            : await CommitAsync(db, await step(db, edition, clock.Now), cancellation);
    }

    private static async Task<ReportOutcome> CommitAsync(DatabaseConnection db, ReportOutcome outcome, CancellationToken cancellation)
    {
        if (outcome is ReportOutcome.Done)
        {
            await db.CommitAsync(cancellation);
        }

        return outcome;
    }
}
