using System.Data.Common;
using PerformanceReporting.Storage;
using Quartz;

namespace PerformanceReporting.Schedule;

/// <summary>Runs the schedule while this process is one of those that may, and lets go of it when it is not or ends.</summary>
internal sealed partial class ScheduleDuty(
    ISchedulerFactory schedulers,
    ScheduleLease lease,
    ScheduledReports reports,
    DatabaseOptions options,
    IHostApplicationLifetime host,
    TimeProvider machine,
    ILogger<ScheduleDuty> log)
    : BackgroundService
{
    private IScheduler? _scheduler;

    private string? _trouble;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ScheduleLease.Renewal, machine);
        try
        {
            await ServingAsync(stoppingToken);
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            await EndAsync();
        }
    }

    // What the schedule does is for a program that serves, not for one that fails to start.
    private async Task ServingAsync(CancellationToken stopping)
    {
        var serving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var started = host.ApplicationStarted.Register(() => serving.TrySetResult());
        await serving.Task.WaitAsync(stopping);
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        try
        {
            if (await lease.TakeAsync(cancellation))
            {
                await RunAsync(cancellation);
            }
            else if (_scheduler is { Status: SchedulerStatus.Running })
            {
                await _scheduler.Standby(cancellation);
            }

            _trouble = null;
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // Whatever it is, pages and feed go on without the schedule. The next look tries again; said once, not every ten seconds.
            if (_trouble != trouble.Message)
            {
                _trouble = trouble.Message;
                Troubled(log, trouble);
            }
        }
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        if (_scheduler is { Status: SchedulerStatus.Running })
        {
            return;
        }

        // Its own tables are made when it starts: one process at a time, and none while another migrates.
        using var turn = MigrationLock.Take(options);
        await reports.BeginAsync(cancellation);
        _scheduler ??= await schedulers.GetScheduler(cancellation);
        await _scheduler.Start(cancellation);
        await _scheduler.TriggerJob(FollowCalendarJob.Key, cancellationToken: cancellation);
    }

    private async Task EndAsync()
    {
        try
        {
            if (_scheduler is not null)
            {
                await _scheduler.Shutdown(waitForJobsToComplete: true);
            }

            await lease.GiveUpAsync();
        }
        catch (Exception trouble) when (trouble is StorageException or DbException or SchedulerException)
        {
            Troubled(log, trouble);
        }
    }

    [LoggerMessage(9, LogLevel.Error, "The schedule does not run")]
    private static partial void Troubled(ILogger logger, Exception trouble);
}
