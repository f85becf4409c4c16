using System.Data.Common;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <content>How a try ends that led to no edition.</content>
internal sealed partial class CompileRunner
{
    private const int LongestReason = 1000;

    // Somebody asked to stop, or the claim ran out and another try goes on: neither is a failure.
    private async Task<ReportOutcome> StoppedAsync(CompileClaim claim)
    {
        await using var db = await database.OpenAsync();
        var edition = claim.Plan.Edition;
        return await CompilationStore.FindAsync(db, edition.ReportCode, edition.SessionCode) switch
        {
            { IsCancelled: true } => await LetGoAsync(claim, new ReportOutcome.Cancelled(edition.SessionCode)),
            { } other when other.Owner != claim.Owner => new ReportOutcome.Running(other),
            _ => new ReportOutcome.Conflict(edition),
        };
    }

    private async Task<ReportOutcome> LetGoAsync(CompileClaim claim, ReportOutcome outcome)
    {
        await LetGoAsync(claim);
        return outcome;
    }

    private async Task LetGoAsync(CompileClaim claim)
    {
        await using var db = await database.BeginAsync();
        await CompilationStore.LetGoAsync(db, claim);
        await db.CommitAsync();
    }

    // Logged and put on record when it is news; a retry that fails alike only counts.
    private async Task<ReportOutcome> FailedAsync(CompileClaim claim, Exception failure)
    {
        var (edition, reason) = (claim.Plan.Edition, Reason(failure));
        try
        {
            await using var db = await database.BeginAsync();
            var before = await CompilationStore.FindAsync(db, edition.ReportCode, edition.SessionCode);
            var failures = (before?.Failures ?? 0) + 1;
            var failed = new Compilation { Failures = failures, Failure = reason, FailedAt = clock.Now, RetryAt = machine.GetUtcNow() + CompileRetry.After(failures) };
            await CompilationStore.FailAsync(db, claim, failed);
            if (before?.Failure != reason)
            {
                Failed(log, failure, edition.ReportCode, edition.SessionCode);
                await AuditTrail.AppendAsync(db, claim.Actor, clock.Now, new AuditEntry
                {
                    Action = "CompileFailed",
                    SubjectType = "ReportEdition",
                    SubjectId = edition.Name,
                    After = new { Report = edition.ReportCode, Reason = reason },
                });
            }

            await db.CommitAsync();
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            // The claim runs out by itself, and the schedule takes it up then.
            Failed(log, failure, edition.ReportCode, edition.SessionCode);
        }

        return new ReportOutcome.Failed(edition.SessionCode, reason);
    }

    private static string Reason(Exception failure)
    {
        var line = failure.Message.Split('\n')[0].Trim();
        return line.Length <= LongestReason ? line : line[..LongestReason];
    }

    [LoggerMessage(20, LogLevel.Error, "Report {Report} for {Session} could not be compiled")]
    private static partial void Failed(ILogger logger, Exception failure, string report, string session);
}
