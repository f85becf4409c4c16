using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>
/// What the suites of the workflow are given: a small plan for each test, the workflow, and a domain's clock that a test can
/// turn while the machine's stands elsewhere.
/// </summary>
public abstract class SubmissionTests<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private readonly PlanClock _clock = new(new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero)));

    private SmallPlan? _plan;

    private protected SmallPlan Plan => _plan!;

    private protected PlanClock Clock => _clock;

    private protected SubmissionWorkflow Workflow => new(Database, _clock);

    public async ValueTask InitializeAsync()
    {
        await TakeNewPlanAsync();
        ItIs("2018-11-12T10:00:00Z");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Sets the domain's clock.</summary>
    private protected DateTimeOffset ItIs(string moment) => Is(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    private protected DateTimeOffset Is(DateTimeOffset moment)
    {
        _clock.StartAt(moment);
        return moment;
    }

    /// <summary>A further plan; from now on the test speaks of it.</summary>
    private protected async Task<SmallPlan> TakeNewPlanAsync() => _plan = await SmallPlan.WriteAsync(Database);

    private protected Submission Value(decimal? value, int seen = 0) =>
        new() { IndicatorCode = SmallPlan.Indicator, PeriodCode = Plan.Period, Value = value, SeenVersion = seen };

    private protected Submission NotAvailable(string promisedFor, int seen = 0) => Value(null, seen) with
    {
        NotAvailableReason = "The survey is not back",
        PromisedFor = DateOnly.ParseExact(promisedFor, "O", CultureInfo.InvariantCulture),
    };

    private protected Task<SubmissionOutcome> SubmitAsync(Submission given, CurrentUser? user = null) =>
        Workflow.SubmitAsync(user ?? Plan.Head, Door.Page, given, Cancellation);

    private protected Task<SubmissionOutcome> DraftAsync(Submission given, CurrentUser? user = null) =>
        Workflow.SaveDraftAsync(user ?? Plan.Head, Door.Page, given, Cancellation);

    private protected Task<SubmissionOutcome> AcceptAsync(int seen, CurrentUser? user = null) =>
        Workflow.AcceptAsync(user ?? Plan.Office, Door.Page, SmallPlan.Indicator, Plan.Period, seen, Cancellation);

    private protected Task<SubmissionOutcome> ReturnAsync(string? comment, int seen, CurrentUser? user = null) =>
        Workflow.ReturnAsync(user ?? Plan.Office, Door.Page, SmallPlan.Indicator, Plan.Period, comment, seen, Cancellation);

    private protected static void Done(SubmissionOutcome outcome) => Assert.IsType<SubmissionOutcome.Done>(outcome);

    private protected static void Forbidden(Refusal why, SubmissionOutcome outcome) =>
        Assert.Equal(why, Assert.IsType<SubmissionOutcome.Forbidden>(outcome).Why);

    private protected static void Conflict(Refusal why, int version, SubmissionOutcome outcome) =>
        Assert.Equal(new SubmissionOutcome.Conflict(why, version), outcome);

    private protected static void Invalid(string rule, SubmissionOutcome outcome) =>
        Assert.Equal([rule], Assert.IsType<SubmissionOutcome.Invalid>(outcome).Problems.Select(problem => problem.Rule));

    private protected static void Locked(LockReason why, SubmissionOutcome outcome) =>
        Assert.Equal(why, Assert.IsType<SubmissionOutcome.Locked>(outcome).Lock.Why);

    /// <summary>The measurement as it stands.</summary>
    private protected async Task<MeasurementCase> CaseAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await MeasurementCaseQueries.FindAsync(db, SmallPlan.Indicator, Plan.Period, _clock.Now, Cancellation))!;
    }

    /// <summary>The stored result of the period on a basis; null when there is none.</summary>
    private protected async Task<StoredResult?> ResultAsync(Basis basis)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var results = await ResultStore.ReadAsync(db, Plan.PlanId, Plan.IndicatorId, Cancellation);
        return results.SingleOrDefault(result => result.ReportingPeriodId == Plan.PeriodId && result.Basis == basis);
    }

    private protected async Task<IReadOnlyList<T>> AskAsync<T>(string sql, object parameters)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.QueryAsync<T>(sql, parameters, Cancellation);
    }
}
