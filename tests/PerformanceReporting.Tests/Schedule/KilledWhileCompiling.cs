using Microsoft.Extensions.Logging.Abstractions;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Schedule;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>
/// Real processes that hold the schedule on Monday, 26 November 2018, three days after the cut-off of PC80 for which it was
/// begun: killed in the middle, and side by side.
/// </summary>
public sealed class KilledWhileCompiling(SqliteDemo engine) : DatabaseTests<SqliteDemo>(engine), IAsyncLifetime
{
    private const string Compiled =
        """
        select count(*)
        from   AuditEvent
        where  Door = 'Schedule'
        and    Action in ('Compiled', 'Recompiled')
        """;

    private const string MoveSession =
        """
        update Session
        set    CutOffAt = @CutOffAt
        where  Code = 'AC13'
        """;

    private ServingProcesses _processes = null!;

    /// <summary>The schedule had begun on Thursday, and no process ran since.</summary>
    public async ValueTask InitializeAsync()
    {
        _processes = new(Engine.CreateCopy());
        var clock = new PlanClock(TimeProvider.System);
        clock.StartAt(new(2018, 11, 22, 8, 0, 0, TimeSpan.Zero));
        var library = ReportLibrary.Load();
        var runner = new CompileRunner(_processes.Database, clock, TimeProvider.System, new ReportSettings(), NullLogger<CompileRunner>.Instance);
        var workflow = new ReportWorkflow(new(_processes.Database, clock), library, runner, new());
        await new ScheduledReports(_processes.Database, library, workflow, clock, TimeProvider.System, NullLogger<ScheduledReports>.Instance).BeginAsync(Cancellation);
    }

    public ValueTask DisposeAsync()
    {
        _processes.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData(nameof(CompileStage.Reading))]
    [InlineData(nameof(CompileStage.Freezing))]
    public async Task Nothing_half_done_is_left_and_after_a_restart_there_is_one_edition(string stage)
    {
        var process = _processes.Start();
        await _processes.UntilAsync(async () => await StageAsync() == stage || await IsThereAsync(), $"PC80 is {stage}");
        await ServingProcesses.KillAsync(process);
        Assert.All(await _processes.EditionsAsync("PC80"), edition => Assert.Equal(EditionState.Draft, edition.State));

        await _processes.HalfAMinutePassesAsync();
        _processes.Start();
        await _processes.UntilAsync(IsThereAsync, "PC80 is compiled");

        await AssertWholeAsync(compiled: 1);
    }

    [Fact]
    public async Task Of_two_processes_one_holds_the_schedule_and_the_other_takes_over_when_it_dies()
    {
        var processes = new[] { _processes.Start(), _processes.Start() };
        await _processes.UntilAsync(IsThereAsync, "PC80 is compiled");
        var holder = await _processes.HolderAsync();
        var first = Assert.Single(processes, process => holder!.Contains($"/{process.Id}/", StringComparison.Ordinal));
        await AssertWholeAsync(compiled: 1);

        await ServingProcesses.KillAsync(first);
        await MoveAsync(new(2018, 11, 24, 12, 0, 0, TimeSpan.Zero));
        await _processes.HalfAMinutePassesAsync();
        await _processes.UntilAsync(async () => (await _processes.EditionsAsync("AC13")).Count > 0, "the session that moved has its report");

        var second = Assert.Single(processes, process => process != first);
        Assert.Contains($"/{second.Id}/", await _processes.HolderAsync(), StringComparison.Ordinal);
        await AssertWholeAsync(compiled: 2);
    }

    private async Task<string?> StageAsync()
    {
        await using var db = await _processes.Database.OpenAsync(Cancellation);
        return (await CompilationStore.FindAsync(db, "policy-commission", "PC80", Cancellation))?.Stage.ToString();
    }

    private async Task<bool> IsThereAsync() => (await _processes.EditionsAsync("PC80")).Count > 0;

    private async Task MoveAsync(DateTimeOffset cutOff)
    {
        await using var db = await _processes.Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(MoveSession, new { CutOffAt = cutOff }, Cancellation);
        await db.CommitAsync(Cancellation);
    }

    private async Task AssertWholeAsync(int compiled)
    {
        var edition = Assert.Single(await _processes.EditionsAsync("PC80"));
        Assert.Equal((1, 1, new DateTimeOffset(2018, 11, 23, 22, 59, 59, TimeSpan.Zero)), (edition.Number, edition.Version, edition.CutOffAt));
        await using var db = await _processes.Database.OpenAsync(Cancellation);
        Assert.Empty(await CompilationStore.ReadAsync(db, Cancellation));
        Assert.Equal(compiled, await db.SingleAsync<int>(Compiled, null, Cancellation));
        Assert.Null((await AuditChain.VerifyAsync(db, Cancellation)).Fault);
        Assert.Empty((await new EditionVerification(ReportLibrary.Load()).VerifyAsync(db, Cancellation)).Faults);
    }
}
