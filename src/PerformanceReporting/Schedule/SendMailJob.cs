using PerformanceReporting.Notifications;

namespace PerformanceReporting.Schedule;

/// <summary>Empties the outbox. Two that go at once take different mails.</summary>
internal sealed partial class SendMailJob(Postman postman, ILogger<SendMailJob> log) : PatientJob(log)
{
    private protected override async Task RunAsync(CancellationToken cancellation)
    {
        if (await postman.GoAsync(cancellation) is > 0 and var count)
        {
            Sent(log, count);
        }
    }

    [LoggerMessage(10, LogLevel.Information, "{Count} mails sent")]
    private static partial void Sent(ILogger logger, int count);
}
