using System.Data.Common;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Reminding;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>Reminds of values that are missing, when the schedule of reminders has come to a day.</summary>
[DisallowConcurrentExecution]
internal sealed partial class RemindJob(Database database, Reminders reminders, ILogger<RemindJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await BeganAsync(cancellationToken) is { } began && await reminders.RunAsync(began, cancellationToken) is > 0 and var count)
            {
                Reminded(log, count);
            }
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, unreachable.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends; whom it did not remind is reminded by whoever holds the schedule next.
        }
    }

    private async Task<DateTimeOffset?> BeganAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await ScheduleQueries.BeganAsync(db, cancellation);
    }

    [LoggerMessage(12, LogLevel.Information, "{Count} people reminded of missing values")]
    private static partial void Reminded(ILogger logger, int count);

    [LoggerMessage(13, LogLevel.Warning, "Nobody reminded: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
