using System.Data.Common;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Brings results up to date when a due moment has passed: what was not due becomes missing although nobody touched it.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class RefreshResultsJob(Database database, PlanClock clock, ILogger<RefreshResultsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await RefreshAsync(cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            // The next round tries again; a database that is away for a minute is no reason to stop the schedule.
            Unreachable(log, unreachable.Message);
        }
    }

    private async Task RefreshAsync(CancellationToken cancellation)
    {
        await using var db = await database.BeginAsync(cancellation);
        foreach (var plan in await PlanQueries.ReadAllAsync(db, cancellation))
        {
            if (await Recalculation.IsDueAsync(db, plan.Id, clock.Now, cancellation))
            {
                await Recalculation.PlanAsync(db, plan.Id, clock.Now, cancellation);
                Refreshed(log, plan.Code);
            }
        }

        await db.CommitAsync(cancellation);
    }

    [LoggerMessage(2, LogLevel.Information, "A due moment passed: results of {Plan} brought up to date")]
    private static partial void Refreshed(ILogger logger, string plan);

    [LoggerMessage(3, LogLevel.Warning, "Results not refreshed: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
