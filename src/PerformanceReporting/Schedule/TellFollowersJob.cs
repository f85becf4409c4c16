using System.Data.Common;
using PerformanceReporting.Following;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>Each morning, for those who follow indicators: what has changed of them.</summary>
[DisallowConcurrentExecution]
internal sealed partial class TellFollowersJob(Digests digests, ILogger<TellFollowersJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await digests.RunAsync(cancellationToken) is > 0 and var count)
            {
                Told(log, count);
            }
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, unreachable.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends; whoever holds the schedule next tells what this one did not.
        }
    }

    [LoggerMessage(14, LogLevel.Information, "{Count} people told what has changed")]
    private static partial void Told(ILogger logger, int count);

    [LoggerMessage(15, LogLevel.Warning, "Nobody told what has changed: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
