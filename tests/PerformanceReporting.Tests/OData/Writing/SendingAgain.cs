using PerformanceReporting.OData.Writing;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>A program that got no answer sends its request again under the same key, and nothing is done twice.</summary>
public abstract class SendingAgain<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Revisions =
        """
        select count(*)
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        where  m.ReportingPeriodId = @PeriodId
        """;

    [Fact]
    public async Task The_same_request_under_the_same_key_is_answered_the_same_and_done_once()
    {
        using var program = await ProgramOfAsync(Plan.Head);

        var first = await PostAsync(program, "Measurements", Draft(80), ("Idempotency-Key", "a"));
        var second = await PostAsync(program, "Measurements", Draft(80), ("Idempotency-Key", "a"));

        Assert.Equal(201, first.Status);
        Assert.Equal(first, second);
        Assert.Equal([1], await AskAsync<int>(Revisions, new { Plan.PeriodId }));
    }

    [Fact]
    public async Task Those_sent_at_the_same_time_are_answered_the_same_too()
    {
        using var program = await ProgramOfAsync(Plan.Head);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync(program, "Measurements", Draft(80), ("Idempotency-Key", "a"))));

        Assert.All(answers, answer => Assert.Equal(answers[0], answer));
        Assert.Equal([1], await AskAsync<int>(Revisions, new { Plan.PeriodId }));
    }

    [Fact]
    public async Task Another_request_under_a_used_key_is_refused()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        await PostAsync(program, "Measurements", Draft(80), ("Idempotency-Key", "a"));

        var other = await PostAsync(program, "Measurements", Draft(81), ("Idempotency-Key", "a"));

        Assert.Equal((422, "KeyUsedForAnotherRequest"), (other.Status, other.Error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_request_that_failed_may_be_mended_under_its_key()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program, value: null);

        var failed = await PostAsync(program, $"{address}/Submit", new { }, ("If-Match", "*"), ("Idempotency-Key", "a"));
        var mended = await PostAsync(program, $"{address}/Submit", new { Value = 80 }, ("If-Match", "*"), ("Idempotency-Key", "a"));

        Assert.Equal((422, 200), (failed.Status, mended.Status));
    }

    [Fact]
    public async Task A_key_is_its_person_s_own_and_forgotten_after_a_day()
    {
        var now = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var key = new IdempotencyKey(Plan.Head.PersonId, "a", "hash");
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await IdempotencyStore.AddAsync(db, key, new WriteAnswer(200) { Body = "{}" }, now, Cancellation);
            await db.CommitAsync(Cancellation);
        }

        await using var reading = await Database.OpenAsync(Cancellation);
        Assert.NotNull(await IdempotencyStore.FindAsync(reading, key, now.AddHours(23), Cancellation));
        Assert.Null(await IdempotencyStore.FindAsync(reading, key, now.AddHours(24), Cancellation));
        Assert.Null(await IdempotencyStore.FindAsync(reading, key with { PersonId = Plan.OtherHead.PersonId }, now, Cancellation));
    }
}

public sealed class SendingAgainOnSqlite(SqliteEngine engine) : SendingAgain<SqliteEngine>(engine);

public sealed class SendingAgainOnSqlServer(SqlServerEngine engine) : SendingAgain<SqlServerEngine>(engine);
