using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// A report's way from compiled to published, one operation a step, the same on every door: who may, whether it can be
/// done now, then edition, lines and audit in one transaction.
/// </summary>
internal sealed class ReportWorkflow(EditionTransaction editions, ReportLibrary library, CompileRunner runner, ReportSettings settings)
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
            ? editions.RunAsync(reportCode, sessionCode, (db, edition, at) => EditionSteps.ReleaseAsync(db, edition, user.Actor(door), at, cancellation), cancellation)
            : Forbidden(Permission.ReleaseReports);

    /// <summary>The Secretary General sends the last edition for a session back to be a draft, and says why; a released one too.</summary>
    public Task<ReportOutcome> SendBackAsync(CurrentUser user, Door door, string reportCode, string sessionCode, string? why, CancellationToken cancellation = default) =>
        user.May(Permission.ReleaseReports)
            ? editions.RunAsync(reportCode, sessionCode, (db, edition, at) => EditionSteps.SendBackAsync(db, edition, why, user.Actor(door), at, cancellation), cancellation)
            : Forbidden(Permission.ReleaseReports);

    /// <summary>The last edition for a session, released before, is given to everyone; by another person than released it where that is configured.</summary>
    public Task<ReportOutcome> PublishAsync(CurrentUser user, Door door, string reportCode, string sessionCode, CancellationToken cancellation = default) =>
        user.May(Permission.PublishReports)
            ? editions.RunAsync(reportCode, sessionCode, (db, edition, at) => PublishAsync(db, edition, user.Actor(door), at, cancellation), cancellation)
            : Forbidden(Permission.PublishReports);

    // Who follows the report gets a mail, in the transaction that publishes it.
    private async Task<ReportOutcome> PublishAsync(DatabaseConnection db, ReportEdition edition, Actor actor, DateTimeOffset at, CancellationToken cancellation)
    {
        if (settings.SecondConfirmation && edition is { State: EditionState.Released } && edition.ReleasedBy == actor.PersonId)
        {
            return new ReportOutcome.NeedsSecondPerson(edition);
        }

        var outcome = await EditionSteps.PublishAsync(db, edition, actor, at, cancellation);
        if (outcome is ReportOutcome.Done { Edition: var published } && library.Find(published.ReportCode) is { } report)
        {
            await PublicationMails.WriteAsync(db, report, published, at, cancellation);
        }

        return outcome;
    }

    private static Task<ReportOutcome> Forbidden(Permission permission) =>
        Task.FromResult<ReportOutcome>(new ReportOutcome.Forbidden(permission));
}
