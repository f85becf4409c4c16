using PerformanceReporting.Submissions.Validation;

namespace PerformanceReporting.Schedule;

/// <summary>Each night: which values became doubtful, by rules or neighbours that came after them.</summary>
internal sealed partial class FindDoubtsJob(NightlyCheck check, ILogger<FindDoubtsJob> log) : PatientJob(log)
{
    /// <summary>At two in the morning, by the machine's clock.</summary>
    public const string Nightly = "0 0 2 * * ?";

    private protected override async Task RunAsync(CancellationToken cancellation) => Checked(log, await check.RunAsync(cancellation));

    [LoggerMessage(4, LogLevel.Information, "Nightly check: {Count} values are doubtful")]
    private static partial void Checked(ILogger logger, int count);
}
