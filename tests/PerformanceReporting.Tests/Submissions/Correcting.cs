using PerformanceReporting.Access;
using PerformanceReporting.Results;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>An accepted value is corrected by a new one, with a reason, and stands until that is accepted.</summary>
public abstract class Correcting<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_correction_says_why()
    {
        await AcceptedAsync(80);

        Invalid("correction-needs-reason", await SubmitAsync(Value(96, seen: 2)));
        Done(await SubmitAsync(Value(96, seen: 2) with { Reason = "Two regions were counted late" }));
    }

    [Fact]
    public async Task The_official_value_stands_until_the_correction_is_accepted()
    {
        await AcceptedAsync(80);
        Done(await SubmitAsync(Value(96, seen: 2) with { Reason = "Two regions were counted late" }));

        Assert.Equal(80m, (await ResultAsync(Basis.Official))!.Actual);
        Assert.Equal(96m, (await ResultAsync(Basis.Provisional))!.Actual);

        Done(await AcceptAsync(3));

        Assert.Equal(96m, (await ResultAsync(Basis.Official))!.Actual);
        Assert.Null(await ResultAsync(Basis.Provisional));
        Assert.Equal(96m, (await CaseAsync()).Accepted!.Value);
    }

    [Fact]
    public async Task A_correction_that_is_returned_leaves_the_official_value()
    {
        await AcceptedAsync(80);
        Done(await SubmitAsync(Value(96, seen: 2) with { Reason = "Two regions were counted late" }));
        Done(await ReturnAsync("Which regions?", 3));

        Assert.Equal(80m, (await ResultAsync(Basis.Official))!.Actual);
        Assert.Equal((80m, SubmissionState.Returned), ((await CaseAsync()).Accepted!.Value, (await CaseAsync()).Pending!.State));
    }

    [Fact]
    public async Task A_correction_may_come_when_the_period_has_closed_and_is_not_late()
    {
        await AcceptedAsync(80);
        ItIs("2019-01-20T10:00:00Z");
        Done(await SubmitAsync(Value(96, seen: 2) with { Reason = "Two regions were counted late" }));

        Assert.False((await CaseAsync()).Pending!.IsLate);
    }

    [Fact]
    public async Task A_promise_kept_is_no_correction()
    {
        Done(await SubmitAsync(NotAvailable("2018-12-20")));
        Done(await AcceptAsync(1));

        ItIs("2018-12-18T10:00:00Z");
        Done(await SubmitAsync(Value(80, seen: 2)));
        Done(await AcceptAsync(3));

        Assert.Equal(80m, (await ResultAsync(Basis.Official))!.Actual);
        Assert.False((await CaseAsync()).Accepted!.IsLate);
    }

    private async Task AcceptedAsync(decimal value)
    {
        Done(await SubmitAsync(Value(value)));
        Done(await AcceptAsync(1));
    }
}

public sealed class CorrectingOnSqlite(SqliteEngine engine) : Correcting<SqliteEngine>(engine);

public sealed class CorrectingOnSqlServer(SqlServerEngine engine) : Correcting<SqlServerEngine>(engine);
