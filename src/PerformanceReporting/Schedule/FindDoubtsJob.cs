using System.Data.Common;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Validation;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>Each night: which values became doubtful, by rules or neighbours that came after them.</summary>
[DisallowConcurrentExecution]
internal sealed partial class FindDoubtsJob(NightlyCheck check, ILogger<FindDoubtsJob> log) : IJob
{
    /// <summary>At two in the morning, by the machine's clock.</summary>
    public const string Nightly = "0 0 2 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            Checked(log, await check.RunAsync(cancellationToken));
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, unreachable.Message);
        }
    }

    [LoggerMessage(4, LogLevel.Information, "Nightly check: {Count} values are doubtful")]
    private static partial void Checked(ILogger logger, int count);

    [LoggerMessage(5, LogLevel.Warning, "Values not checked: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
