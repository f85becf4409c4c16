using PerformanceReporting.Following;

namespace PerformanceReporting.Schedule;

/// <summary>Each morning, for those who follow indicators: what has changed of them.</summary>
internal sealed partial class TellFollowersJob(Digests digests, ILogger<TellFollowersJob> log) : PatientJob(log)
{
    private protected override async Task RunAsync(CancellationToken cancellation)
    {
        if (await digests.RunAsync(cancellation) is > 0 and var count)
        {
            Told(log, count);
        }
    }

    [LoggerMessage(14, LogLevel.Information, "{Count} people told what has changed")]
    private static partial void Told(ILogger logger, int count);
}
