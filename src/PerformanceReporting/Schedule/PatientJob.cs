using System.Data.Common;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Work that looks for itself what there is to do, so that a round which failed is made good by the next: a database that is
/// away for a minute is no reason to stop the schedule, nor is a program that ends.
/// </summary>
[DisallowConcurrentExecution]
internal abstract partial class PatientJob(ILogger log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, GetType().Name, unreachable.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever holds the schedule next does what this round did not.
        }
    }

    private protected abstract Task RunAsync(CancellationToken cancellation);

    [LoggerMessage(3, LogLevel.Warning, "{Job} waits for the next round: {Reason}")]
    private static partial void Unreachable(ILogger logger, string job, string reason);
}
