using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceReporting.Reports;
using PerformanceReporting.Schedule;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Reports;
using PerformanceReporting.Tests.Support;
using Quartz;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>Triggers lie in the database, one for each report that is to come; they follow the sessions and outlive the program.</summary>
public abstract class FollowingTheCalendar<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private static readonly TimeSpan UntilDue = TimeSpan.FromDays(1);

    private SmallCalendar _calendar = null!;

    private ScheduledReports _reports = null!;

    private FollowCalendarJob _job = null!;

    public async ValueTask InitializeAsync()
    {
        _calendar = await SmallCalendar.WriteAsync(Engine.CreateMigrated());
        _reports = new(_calendar.Database, ReportLibrary.Load(), _calendar.Workflow(), _calendar.Clock, _calendar.Machine, NullLogger<ScheduledReports>.Instance);
        _job = new(_reports, _calendar.Machine, NullLogger<FollowCalendarJob>.Instance);
        await _reports.BeginAsync(Cancellation);
        await _calendar.AddSessionAsync("PC80", SmallCalendar.Beginning + UntilDue - TimeSpan.FromHours(9));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_trigger_is_made_moved_and_taken_away_with_its_session()
    {
        await using var program = Program();
        var scheduler = await SchedulerOf(program);
        var now = _calendar.Machine.GetUtcNow();

        Assert.Equal([("policy-commission/PC80", now + UntilDue)], await FollowAsync(scheduler));
        await _calendar.MoveSessionAsync("PC80", SmallCalendar.Beginning + TimeSpan.FromDays(3));
        Assert.Equal([("policy-commission/PC80", now + TimeSpan.FromDays(3) + TimeSpan.FromHours(9))], await FollowAsync(scheduler));
        await _calendar.AddSessionAsync("PC81", SmallCalendar.Beginning + TimeSpan.FromDays(4));
        Assert.Equal(2, (await FollowAsync(scheduler)).Count);
        await _calendar.MoveSessionAsync("PC80", SmallCalendar.Beginning - TimeSpan.FromDays(3));
        Assert.Equal(["policy-commission/PC81"], (await FollowAsync(scheduler)).Select(trigger => trigger.Name));
    }

    [Fact]
    public async Task What_is_overdue_is_woken_now_and_no_more_when_the_edition_is_there()
    {
        await using var program = Program();
        var scheduler = await SchedulerOf(program);
        await FollowAsync(scheduler);

        _calendar.Machine.Advance(TimeSpan.FromDays(9));
        Assert.Equal([("policy-commission/PC80", _calendar.Machine.GetUtcNow())], await FollowAsync(scheduler));
        Assert.IsType<ReportOutcome.Done>(await _reports.CompileAsync("policy-commission", "PC80", Cancellation));
        Assert.Empty(await FollowAsync(scheduler));
    }

    [Fact]
    public async Task A_trigger_that_was_just_made_is_left_alone_and_one_that_did_not_fire_is_made_anew()
    {
        await using var program = Program();
        var scheduler = await SchedulerOf(program);
        _calendar.Machine.Advance(UntilDue);
        var first = await FollowAsync(scheduler);

        _calendar.Machine.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(first, await FollowAsync(scheduler));
        _calendar.Machine.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal([("policy-commission/PC80", _calendar.Machine.GetUtcNow())], await FollowAsync(scheduler));
    }

    [Fact]
    public async Task Triggers_outlive_the_program()
    {
        await using (var before = Program())
        {
            await FollowAsync(await SchedulerOf(before));
        }

        await using var after = Program();
        var keys = await (await SchedulerOf(after)).GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(FollowCalendarJob.Group), Cancellation);

        Assert.Equal(["policy-commission/PC80"], keys.Select(key => key.Name));
    }

    /// <summary>The program's own schedule, made and not started.</summary>
    private ServiceProvider Program()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = _calendar.Options.Provider.ToString(),
            ["ConnectionStrings:PerformanceReporting"] = _calendar.Options.ConnectionString,
        }).Build();
        return new ServiceCollection().AddLogging().AddStorage(configuration).AddSchedule(configuration).BuildServiceProvider();
    }

    private static async Task<IScheduler> SchedulerOf(ServiceProvider program) =>
        await program.GetRequiredService<ISchedulerFactory>().GetScheduler(Cancellation);

    private async Task<IReadOnlyList<(string Name, DateTimeOffset At)>> FollowAsync(IScheduler scheduler)
    {
        await _job.FollowAsync(scheduler, Cancellation);
        var keys = await scheduler.GetTriggerKeys(GroupMatcher<TriggerKey>.GroupEquals(FollowCalendarJob.Group), Cancellation);
        var triggers = new List<(string Name, DateTimeOffset At)>();
        foreach (var key in keys.OrderBy(key => key.Name, StringComparer.Ordinal))
        {
            triggers.Add((key.Name, (await scheduler.GetTrigger(key, Cancellation))!.StartTimeUtc));
        }

        return triggers;
    }
}

public sealed class FollowingTheCalendarOnSqlite(SqliteEngine engine) : FollowingTheCalendar<SqliteEngine>(engine);

public sealed class FollowingTheCalendarOnSqlServer(SqlServerEngine engine) : FollowingTheCalendar<SqlServerEngine>(engine);
