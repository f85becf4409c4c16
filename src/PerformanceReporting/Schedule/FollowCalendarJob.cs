using System.Data.Common;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Keeps a trigger for each report that is to be compiled: made when a session comes, moved when it moves, gone when the
/// edition is there or the session is.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class FollowCalendarJob(ScheduledReports reports, TimeProvider machine, ILogger<FollowCalendarJob> log) : IJob
{
    public const string Group = "reports";

    public static readonly JobKey Key = new(nameof(FollowCalendarJob));

    // Two machines, and two looks of one, may compute moments that differ by the rounding of clocks.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    // One that should have fired and did not is replaced, whatever befell it.
    private static readonly TimeSpan Overdue = TimeSpan.FromMinutes(1);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await FollowAsync(context.Scheduler, cancellationToken);
        }
        catch (Exception unreachable) when (unreachable is StorageException or DbException)
        {
            Unreachable(log, unreachable.Message);
        }
        catch (SchedulerException) when (context.Scheduler.Status is SchedulerStatus.ShuttingDown or SchedulerStatus.Shutdown)
        {
            // The program is stopping; the next start looks at the calendar first.
        }
    }

    internal async Task FollowAsync(IScheduler scheduler, CancellationToken cancellation)
    {
        var wanted = (await reports.WakingsAsync(cancellation)).ToDictionary(KeyOf);
        var keys = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(Group), cancellation);
        foreach (var gone in keys.Where(key => !wanted.ContainsKey(key)))
        {
            await scheduler.UnscheduleJob(gone, cancellation);
        }

        var now = machine.GetUtcNow();
        foreach (var (key, waking) in wanted)
        {
            if (await scheduler.GetTrigger(key, cancellation) is not { } trigger || !Serves(trigger.StartTimeUtc, waking.At, now))
            {
                await scheduler.ScheduleJob(TriggerOf(key, waking, now), new ScheduleJobOptions { Replace = true }, cancellation);
            }
        }
    }

    // What is due is served by a trigger of a moment ago, too.
    private static bool Serves(DateTimeOffset planned, DateTimeOffset wanted, DateTimeOffset now) => wanted > now
        ? (planned - wanted).Duration() <= Tolerance
        : planned <= now + Tolerance && planned > now - Overdue;

    private static TriggerKey KeyOf(Waking waking) => new($"{waking.Report}/{waking.Session}", Group);

    // A moment that passed while nobody was there is caught up, once.
    private static ITrigger TriggerOf(TriggerKey key, Waking waking, DateTimeOffset now) => TriggerBuilder.Create()
        .WithIdentity(key)
        .ForJob(CompileJob.Key)
        .UsingJobData(CompileJob.Report, waking.Report)
        .UsingJobData(CompileJob.Session, waking.Session)
        .StartAt(waking.At > now ? waking.At : now)
        .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.FireNow))
        .Build();

    [LoggerMessage(8, LogLevel.Warning, "The calendar could not be followed: {Reason}")]
    private static partial void Unreachable(ILogger logger, string reason);
}
