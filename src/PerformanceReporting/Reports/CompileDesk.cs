using System.Data.Common;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Compiles for somebody at a page: it goes on when the page is left, and ends when the program stops.</summary>
internal sealed partial class CompileDesk(ReportWorkflow workflow, IHostApplicationLifetime host, TimeProvider machine, ILogger<CompileDesk> log)
{
    // What takes less is answered at once, as one step.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <returns>The outcome, or that it has begun when it takes longer: then the page shows how far it has come.</returns>
    public async Task<ReportOutcome> CompileAsync(CurrentUser user, CompileRequest request)
    {
        var compiling = Task.Run(() => workflow.CompileAsync(user, Door.Page, request, host.ApplicationStopping));
        if (await Task.WhenAny(compiling, Task.Delay(Patience, machine)) == compiling)
        {
            return await compiling;
        }

        _ = WatchAsync(compiling);
        return new ReportOutcome.Begun(request.SessionCode);
    }

    // Nobody waits for it any more; what the runner could not put on record is at least logged.
    private async Task WatchAsync(Task<ReportOutcome> compiling)
    {
        try
        {
            await compiling;
        }
        catch (OperationCanceledException)
        {
            // The program stops; the claim was given up.
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, unreachable.Message);
        }
    }

    [LoggerMessage(21, LogLevel.Error, "Compiling ended: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
