using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>The office keeps a closed period open for one unit, until a day and for a reason.</summary>
public abstract class OpeningAPeriod<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task An_exception_opens_what_was_locked_for_its_unit_alone_and_what_comes_by_then_is_in_time()
    {
        ItIs("2018-12-03T10:00:00Z");
        Locked(LockReason.PeriodClosed, await SubmitAsync(Value(80)));

        Assert.IsType<ExceptionOutcome.Granted>(await GrantAsync(new DateOnly(2018, 12, 10), "The survey came late"));

        Done(await SubmitAsync(Value(80)));
        Assert.False((await CaseAsync()).Pending!.IsLate);
        ItIs("2018-12-11T10:00:00Z");
        Locked(LockReason.PeriodClosed, await SubmitAsync(Value(81, seen: 1)));
    }

    [Fact]
    public async Task A_later_exception_takes_the_place_of_an_earlier_one_and_both_are_on_record()
    {
        ItIs("2018-12-03T10:00:00Z");
        await GrantAsync(new DateOnly(2018, 12, 10), "The survey came late");
        await GrantAsync(new DateOnly(2018, 12, 5), "It came earlier than feared");

        ItIs("2018-12-06T10:00:00Z");
        Locked(LockReason.PeriodClosed, await SubmitAsync(Value(80)));
        Assert.Equal([2], await AskAsync<int>("select count(*) from PeriodException where ReportingPeriodId = @PeriodId", new { Plan.PeriodId }));
    }

    [Fact]
    public async Task It_takes_the_office_a_day_that_opens_something_and_a_reason()
    {
        ItIs("2018-11-12T10:00:00Z");

        Assert.IsType<ExceptionOutcome.Forbidden>(await GrantAsync(new DateOnly(2018, 12, 10), "Why not", Plan.Head));
        Assert.Equal(["exception-needs-day", "exception-needs-reason"], Problems(await GrantAsync(null, " ")));
        Assert.Equal(["exception-opens-nothing"], Problems(await GrantAsync(new DateOnly(2018, 11, 20), "The survey came late")));
    }

    private static IEnumerable<string> Problems(ExceptionOutcome outcome) => Assert.IsType<ExceptionOutcome.Invalid>(outcome).Problems.Select(problem => problem.Rule);

    private async Task<ExceptionOutcome> GrantAsync(DateOnly? until, string reason, CurrentUser? user = null)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var plan = (await PlanQueries.ReadAllAsync(db, Cancellation)).Single(plan => plan.Id == Plan.PlanId);
        var unit = (await UnitStore.AllAsync(db, Cancellation)).Single(unit => unit.Id == Plan.UnitId);
        return await new PeriodExceptions(Database, Clock).GrantAsync(user ?? Plan.Office, Door.Page, plan, Plan.Period, unit.Code, until, reason, Cancellation);
    }
}

public sealed class OpeningAPeriodOnSqlite(SqliteEngine engine) : OpeningAPeriod<SqliteEngine>(engine);

public sealed class OpeningAPeriodOnSqlServer(SqlServerEngine engine) : OpeningAPeriod<SqlServerEngine>(engine);
