using System.Data.Common;
using PerformanceReporting.Notifications;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>Empties the outbox. Two that go at once take different mails.</summary>
[DisallowConcurrentExecution]
internal sealed partial class SendMailJob(Postman postman, ILogger<SendMailJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            if (await postman.GoAsync(cancellationToken) is > 0 and var count)
            {
                Sent(log, count);
            }
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, unreachable.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends; what was not marked as sent is sent by whoever holds the schedule next.
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{Count} mails sent")]
    private static partial void Sent(ILogger logger, int count);

    [LoggerMessage(11, LogLevel.Warning, "Mail not sent: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
