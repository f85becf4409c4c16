using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>What suites about the demonstration's reports share: the workflow on Monday, 26 November 2018, and its outcomes.</summary>
public abstract class ReportTests<TEngine> : DatabaseTests<TEngine>
    where TEngine : Engine
{
    private protected const string Report = "policy-commission";

    private protected static readonly Actor Command = new(null, "command", Door.Command);

    protected ReportTests(TEngine engine)
        : base(engine)
    {
        Clock = new(Machine);
        Clock.StartAt(new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero));
        Runner = new(Database, Clock, Machine, new ReportSettings(), NullLogger<CompileRunner>.Instance);
        Editions = new(Database, Clock);
        Workflow = new(Editions, ReportLibrary.Load(), Runner, new());
    }

    /// <summary>The machine's time, which leases go by.</summary>
    private protected FakeTimeProvider Machine { get; } = new(TimeProvider.System.GetUtcNow());

    private protected PlanClock Clock { get; }

    private protected CompileRunner Runner { get; }

    private protected EditionTransaction Editions { get; }

    private protected ReportWorkflow Workflow { get; }

    private protected Task<ReportOutcome> CompileAsync(string? session, string? reason = null) =>
        Workflow.CompileAsync(Command, new CompileRequest { ReportCode = Report, SessionCode = session, Reason = reason }, Cancellation);

    private protected async Task<ReportEdition> CompiledAsync(string? session, string? reason = null) =>
        Assert.IsType<ReportOutcome.Done>(await CompileAsync(session, reason)).Edition;

    /// <summary>A person of the demonstration, as authentication makes them known.</summary>
    private protected async Task<CurrentUser> PersonAsync(string email)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var person = await PersonStore.FindByEmailAsync(db, email, Cancellation);
        var user = new CurrentUser();
        user.Become((await AccountQueries.FindAsync(db, person!.Id, Cancellation))!, token: null);
        return user;
    }

    private protected async Task<IReadOnlyList<ReportLine>> LinesAsync(ReportEdition edition)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await LineStore.ReadAsync(db, edition.Id, Cancellation);
    }
}
