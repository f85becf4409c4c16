using Microsoft.Extensions.Logging.Abstractions;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Schedule;
using PerformanceReporting.Tests.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>Reports are compiled by the calendar: once, whoever wakes whom how often, and whatever happened meanwhile.</summary>
public abstract class CompilingOnSchedule<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private const string Report = SmallCalendar.Report;

    private const int WhenItHasRead = 4;

    private static readonly TimeSpan UntilCutOff = TimeSpan.FromDays(1);

    private static readonly TimeSpan UntilDue = UntilCutOff + TimeSpan.FromHours(9);

    private SmallCalendar _calendar = null!;

    public async ValueTask InitializeAsync()
    {
        _calendar = await SmallCalendar.WriteAsync(Engine.CreateMigrated());
        await _calendar.AddSessionAsync("PC80", SmallCalendar.Beginning + UntilCutOff);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_begins_once_on_however_many_machines_and_that_is_on_record()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(UntilDue + UntilDue);
        await Machine().BeginAsync(Cancellation);

        Assert.Equal(["Begun by schedule through Schedule"], await _calendar.RecordAsync("Schedule"));
        Assert.Single(await Machine().WakingsAsync(Cancellation));
    }

    [Fact]
    public async Task Before_it_has_begun_nothing_is_compiled()
    {
        _calendar.Machine.Advance(UntilDue);

        Assert.Empty(await Machine().WakingsAsync(Cancellation));
        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));
    }

    [Fact]
    public async Task What_was_due_before_it_began_is_left_to_people_who_still_get_the_first_edition()
    {
        _calendar.Machine.Advance(UntilDue + TimeSpan.FromMinutes(1));
        await Machine().BeginAsync(Cancellation);

        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));
        var byHand = await _calendar.Workflow().CompileAsync(new(null, "command line", Door.Command), new CompileRequest { ReportCode = Report }, Cancellation);
        Assert.Equal(1, Assert.IsType<ReportOutcome.Done>(byHand).Edition.Number);
    }

    [Fact]
    public async Task Woken_too_early_it_does_nothing_and_woken_twice_it_compiles_once()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(UntilDue - TimeSpan.FromMinutes(1));
        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));

        _calendar.Machine.Advance(TimeSpan.FromMinutes(1));
        Assert.IsType<ReportOutcome.Done>(await Machine().CompileAsync(Report, "PC80", Cancellation));
        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));
        await AssertCompiledOnceAsync();
    }

    [Fact]
    public async Task Two_machines_that_wake_at_once_compile_once()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(UntilDue);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Machine().CompileAsync(Report, "PC80", Cancellation))));

        await AssertCompiledOnceAsync();
    }

    [Fact]
    public async Task What_passed_while_no_machine_ran_is_caught_up_once_and_speaks_of_the_cut_off()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(TimeSpan.FromDays(40));

        foreach (var waking in await Machine().WakingsAsync(Cancellation))
        {
            await Machine().CompileAsync(waking.Report, waking.Session, Cancellation);
        }

        Assert.Empty(await Machine().WakingsAsync(Cancellation));
        await AssertCompiledOnceAsync();
        Assert.Equal(SmallCalendar.Beginning + UntilCutOff, (await _calendar.EditionsAsync())[0].CutOffAt);
    }

    [Fact]
    public async Task A_session_that_moves_takes_its_report_along()
    {
        await Machine().BeginAsync(Cancellation);
        var due = Assert.Single(await Machine().WakingsAsync(Cancellation)).At;

        await _calendar.MoveSessionAsync("PC80", SmallCalendar.Beginning + UntilCutOff + TimeSpan.FromDays(14));
        Assert.Equal(due.AddDays(14), Assert.Single(await Machine().WakingsAsync(Cancellation)).At);
        _calendar.Machine.Advance(UntilDue);
        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));

        await _calendar.MoveSessionAsync("PC80", SmallCalendar.Beginning + TimeSpan.FromHours(1));
        Assert.IsType<ReportOutcome.Done>(await Machine().CompileAsync(Report, "PC80", Cancellation));
    }

    [Fact]
    public async Task A_draft_whose_session_moved_is_compiled_again_when_the_new_moment_has_come()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(UntilDue);
        await Machine().CompileAsync(Report, "PC80", Cancellation);
        var moved = SmallCalendar.Beginning + UntilCutOff + TimeSpan.FromDays(7);
        await _calendar.MoveSessionAsync("PC80", moved);

        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));
        _calendar.Machine.Advance(TimeSpan.FromDays(7));
        await Machine().CompileAsync(Report, "PC80", Cancellation);

        var edition = Assert.Single(await _calendar.EditionsAsync());
        Assert.Equal((1, moved), (edition.Number, edition.CutOffAt));
        Assert.Equal(["Compiled by schedule through Schedule", "Recompiled by schedule through Schedule"], await _calendar.RecordAsync());
    }

    [Fact]
    public async Task What_failed_is_tried_again_after_its_wait_and_told_once()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(UntilDue);
        var broken = Machine(new Interruption(_calendar.Machine, WhenItHasRead, () => throw new IOException("The disk is full.")));

        Assert.IsType<ReportOutcome.Failed>(await broken.CompileAsync(Report, "PC80", Cancellation));
        Assert.Null(await Machine().CompileAsync(Report, "PC80", Cancellation));
        _calendar.Machine.Advance(CompileRetry.After(1));
        Assert.IsType<ReportOutcome.Done>(await Machine().CompileAsync(Report, "PC80", Cancellation));
        Assert.Equal(["CompileFailed by schedule through Schedule", "Compiled by schedule through Schedule"], await _calendar.RecordAsync());
    }

    [Fact]
    public async Task What_somebody_stopped_is_not_begun_again()
    {
        await Machine().BeginAsync(Cancellation);
        _calendar.Machine.Advance(UntilDue);
        var office = _calendar.Plan.Office;
        var stopped = Machine(new Interruption(_calendar.Machine, WhenItHasRead, () => _calendar.Workflow().CancelAsync(office, Door.Page, Report, "PC80", Cancellation)));

        Assert.IsType<ReportOutcome.Cancelled>(await stopped.CompileAsync(Report, "PC80", Cancellation));
        _calendar.Machine.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await Machine().WakingsAsync(Cancellation));
        Assert.IsType<ReportOutcome.Done>(await _calendar.Workflow().CompileAsync(office, Door.Page, new CompileRequest { ReportCode = Report, SessionCode = "PC80" }, Cancellation));
    }

    /// <summary>A machine of its own on the same database.</summary>
    private ScheduledReports Machine(TimeProvider? time = null) => new(
        _calendar.Database, ReportLibrary.Load(), _calendar.Workflow(time), _calendar.Clock, time ?? _calendar.Machine, NullLogger<ScheduledReports>.Instance);

    private async Task AssertCompiledOnceAsync()
    {
        var edition = Assert.Single(await _calendar.EditionsAsync());
        Assert.Equal((1, 1), (edition.Number, edition.Version));
        Assert.Equal(["Compiled by schedule through Schedule"], await _calendar.RecordAsync());
        Assert.Null(await _calendar.CompilationAsync("PC80"));
    }
}

public sealed class CompilingOnScheduleOnSqlite(SqliteEngine engine) : CompilingOnSchedule<SqliteEngine>(engine);

public sealed class CompilingOnScheduleOnSqlServer(SqlServerEngine engine) : CompilingOnSchedule<SqlServerEngine>(engine);
