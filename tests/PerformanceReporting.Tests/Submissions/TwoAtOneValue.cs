using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>Of those who change a value at the same time one is first, and the others are told.</summary>
public abstract class TwoAtOneValue<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Who_saw_nothing_does_not_overwrite_what_came_meanwhile()
    {
        Done(await SubmitAsync(Value(80)));

        Conflict(Refusal.ChangedMeanwhile, 1, await SubmitAsync(Value(90), Plan.HeadInOffice));
        Conflict(Refusal.ChangedMeanwhile, 1, await DraftAsync(Value(90), Plan.HeadInOffice));
        Assert.Equal(80m, (await CaseAsync()).Pending!.Value);
    }

    [Fact]
    public async Task The_office_does_not_accept_a_value_that_it_has_not_seen()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await SubmitAsync(Value(90, seen: 1)));

        Conflict(Refusal.ChangedMeanwhile, 2, await AcceptAsync(1));
        Conflict(Refusal.ChangedMeanwhile, 2, await ReturnAsync("Eighty?", 1));
    }

    [Fact]
    public async Task Of_sixteen_at_once_one_is_taken_and_fifteen_are_told()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 16).Select(value => Task.Run(() => SubmitAsync(Value(value)), Cancellation)));

        Assert.Single(outcomes.OfType<SubmissionOutcome.Done>());
        Assert.Equal(15, outcomes.OfType<SubmissionOutcome.Conflict>().Count());
        Assert.Equal((1, SubmissionState.Submitted), ((await CaseAsync()).Version, (await CaseAsync()).Pending!.State));
        await using var db = await Database.OpenAsync(Cancellation);
        Assert.Null((await AuditChain.VerifyAsync(db, Cancellation)).Fault);
    }
}

public sealed class TwoAtOneValueOnSqlite(SqliteEngine engine) : TwoAtOneValue<SqliteEngine>(engine);

public sealed class TwoAtOneValueOnSqlServer(SqlServerEngine engine) : TwoAtOneValue<SqlServerEngine>(engine);
