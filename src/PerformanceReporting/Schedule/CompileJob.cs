using System.Data.Common;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>Woken for a report and a session. One at a time, so that a round's reports do not crowd out the people.</summary>
[DisallowConcurrentExecution]
internal sealed partial class CompileJob(ScheduledReports reports, ILogger<CompileJob> log) : IJob
{
    public const string Report = "report";

    public const string Session = "session";

    public static readonly JobKey Key = new(nameof(CompileJob));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var (report, session) = (context.MergedJobDataMap.GetString(Report)!, context.MergedJobDataMap.GetString(Session)!);
        try
        {
            await reports.CompileAsync(report, session, cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            // The calendar wakes it again.
            Unreachable(log, report, session, unreachable.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program ends; whoever holds the schedule next finds the report missing.
        }
    }

    [LoggerMessage(7, LogLevel.Warning, "Report {Report} for {Session} not compiled: {Reason}")]
    private static partial void Unreachable(ILogger logger, string report, string session, string reason);
}
