using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Brings results up to date when a due moment has passed: what was not due becomes missing although nobody touched it.
/// </summary>
internal sealed partial class RefreshResultsJob(Database database, PlanClock clock, ILogger<RefreshResultsJob> log) : PatientJob(log)
{
    private protected override async Task RunAsync(CancellationToken cancellation)
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
}
