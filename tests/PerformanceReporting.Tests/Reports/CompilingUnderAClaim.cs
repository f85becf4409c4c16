using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>A report is compiled for a session by one at a time, on whichever machine; who dies or is stopped leaves nothing half done.</summary>
public abstract class CompilingUnderAClaim<TEngine>(TEngine engine) : SmallCalendarTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Lines =
        """
        select count(*)
        from   ReportLine
        """;

    // The runner looks at the machine's time when it claims, then when it has read, then when it is to freeze.
    private const int WhenItHasRead = 2;

    private const int WhenItIsToFreeze = 3;

    private static readonly Actor System = new(null, "command line", Door.Command);

    private static readonly CompileRequest Request = new() { ReportCode = SmallCalendar.Report, SessionCode = "PC80" };

    [Fact]
    public async Task A_second_who_asks_meanwhile_is_told_who_is_at_it()
    {
        ReportOutcome? second = null;
        var machine = new Interruption(Calendar.Machine, WhenItHasRead, async () => second = await CompileAsync());

        var first = await CompileAsync(machine, Calendar.Plan.Office);

        Assert.IsType<ReportOutcome.Done>(first);
        Assert.Equal(
            "The report for PC80 is being compiled by Somebody; wait for it, or stop it first.",
            ReportMessages.Of(second!, ReportLanguage.English));
        await AssertOneEditionAsync();
    }

    [Theory]
    [InlineData(WhenItHasRead, nameof(CompileStage.Reading))]
    [InlineData(WhenItIsToFreeze, nameof(CompileStage.Computing))]
    public async Task How_far_it_has_come_can_be_seen_from_elsewhere(int moment, string stage)
    {
        Compilation? seen = null;

        await CompileAsync(new Interruption(Calendar.Machine, moment, async () => seen = await Calendar.CompilationAsync("PC80")));

        Assert.Equal((stage, true), (seen!.Stage.ToString(), seen.IsRunning(Calendar.Machine.GetUtcNow())));
        Assert.Null(await Calendar.CompilationAsync("PC80"));
    }

    [Theory]
    [InlineData(WhenItHasRead)]
    [InlineData(WhenItIsToFreeze)]
    public async Task Stopped_by_somebody_it_leaves_nothing_but_that_on_record(int moment)
    {
        var office = Calendar.Plan.Office;
        var machine = new Interruption(Calendar.Machine, moment, () => Calendar.Workflow().CancelAsync(office, Door.Page, SmallCalendar.Report, "PC80", Cancellation));

        var outcome = await CompileAsync(machine, office);

        Assert.Equal("The compiling for PC80 was stopped; nothing was changed.", ReportMessages.Of(outcome, ReportLanguage.English));
        Assert.Empty(await Calendar.EditionsAsync());
        Assert.Equal([$"CompileStopped by {office.Email} through Page"], await Calendar.RecordAsync());
        Assert.True(await Calendar.CompilationAsync("PC80") is { IsCancelled: true, Owner: null });
    }

    [Fact]
    public async Task What_was_stopped_can_be_compiled_again()
    {
        var machine = new Interruption(Calendar.Machine, WhenItHasRead, () => Calendar.Workflow().CancelAsync(Calendar.Plan.Office, Door.Page, SmallCalendar.Report, "PC80", Cancellation));
        await CompileAsync(machine);

        Assert.IsType<ReportOutcome.Done>(await CompileAsync());
        await AssertOneEditionAsync();
        Assert.Null(await Calendar.CompilationAsync("PC80"));
    }

    [Fact]
    public async Task Nothing_is_stopped_where_nothing_runs_and_only_by_those_who_may_compile()
    {
        var workflow = Calendar.Workflow();

        Assert.IsType<ReportOutcome.NotRunning>(await workflow.CancelAsync(Calendar.Plan.Office, Door.Page, SmallCalendar.Report, "PC80", Cancellation));
        Assert.IsType<ReportOutcome.Forbidden>(await workflow.CancelAsync(Calendar.Plan.Head, Door.Page, SmallCalendar.Report, "PC80", Cancellation));
    }

    [Fact]
    public async Task What_a_dead_process_held_is_taken_up_when_its_claim_has_run_out_and_not_before()
    {
        await DieAsync();

        Calendar.Machine.Advance(CompileHeart.Span - TimeSpan.FromSeconds(1));
        Assert.IsType<ReportOutcome.Running>(await CompileAsync());
        Calendar.Machine.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<ReportOutcome.Done>(await CompileAsync());
        await AssertOneEditionAsync();
    }

    [Fact]
    public async Task One_that_was_given_up_for_dead_writes_nothing_when_it_comes_back()
    {
        ReportOutcome? other = null;
        var machine = new Interruption(Calendar.Machine, WhenItIsToFreeze, async () =>
        {
            Calendar.Machine.Advance(CompileHeart.Span);
            other = await CompileAsync();
        });

        var outcome = await CompileAsync(machine);

        Assert.IsType<ReportOutcome.Done>(other);
        Assert.Equal("Somebody else changed the edition for PC80 at the same time; look at it again.", ReportMessages.Of(outcome, ReportLanguage.English));
        await AssertOneEditionAsync();
    }

    [Fact]
    public async Task A_program_that_ends_gives_its_claim_up()
    {
        using var ending = new CancellationTokenSource();
        var machine = new Interruption(Calendar.Machine, WhenItHasRead, ending.CancelAsync);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Calendar.Workflow(machine).CompileAsync(System, Request, ending.Token));

        Assert.Null(await Calendar.CompilationAsync("PC80"));
        Assert.Empty(await Calendar.EditionsAsync());
    }

    [Fact]
    public async Task A_release_meanwhile_is_not_overwritten()
    {
        await CompileAsync();
        var machine = new Interruption(Calendar.Machine, WhenItHasRead, async () =>
        {
            await using var db = await Calendar.Database.BeginAsync(Cancellation);
            await EditionSteps.ReleaseAsync(db, (await EditionQueries.ReadAsync(db, Cancellation))[0], System, Calendar.Clock.Now, Cancellation);
            await db.CommitAsync(Cancellation);
        });

        Assert.IsType<ReportOutcome.Conflict>(await CompileAsync(machine));
        Assert.Equal(EditionState.Released, Assert.Single(await Calendar.EditionsAsync()).State);
        Assert.Null(await Calendar.CompilationAsync("PC80"));
    }

    private Task<ReportOutcome> CompileAsync(TimeProvider? machine = null, CurrentUser? user = null) => user is null
        ? Calendar.Workflow(machine).CompileAsync(System, Request, Cancellation)
        : Calendar.Workflow(machine).CompileAsync(user, Door.Page, Request, Cancellation);

    /// <summary>A process takes the claim and is heard of no more.</summary>
    private async Task DieAsync()
    {
        await using var db = await Calendar.Database.BeginAsync(Cancellation);
        var definition = ReportLibrary.Load().Find(SmallCalendar.Report)!;
        var session = await SessionQueries.FindAsync(db, "PC", "PC80", Calendar.Clock.Now, Cancellation);
        var (plan, _) = await ReportCompiler.PlanAsync(db, definition, session!, Request, Calendar.Clock.Now, Cancellation);
        var now = Calendar.Machine.GetUtcNow();
        await CompilationStore.ClaimAsync(db, new("dead", plan!, System, Calendar.Clock.Now), now, now + CompileHeart.Span, Cancellation);
        await db.CommitAsync(Cancellation);
    }

    private async Task AssertOneEditionAsync()
    {
        var edition = Assert.Single(await Calendar.EditionsAsync());
        Assert.Equal((1, 1), (edition.Number, edition.Version));
        Assert.Single(await Calendar.RecordAsync(), entry => entry.StartsWith("Compiled", StringComparison.Ordinal));
        await using var db = await Calendar.Database.OpenAsync(Cancellation);
        Assert.Equal((await LineStore.ReadAsync(db, edition.Id, Cancellation)).Count, await db.SingleAsync<int>(Lines, null, Cancellation));
        Assert.Equal(edition.ContentHash, ContentHash.Of(await LineStore.ReadAsync(db, edition.Id, Cancellation)));
    }
}

public sealed class CompilingUnderAClaimOnSqlite(SqliteEngine engine) : CompilingUnderAClaim<SqliteEngine>(engine);

public sealed class CompilingUnderAClaimOnSqlServer(SqlServerEngine engine) : CompilingUnderAClaim<SqlServerEngine>(engine);
