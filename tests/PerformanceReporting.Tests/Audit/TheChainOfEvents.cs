using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Audit;

public abstract class TheChainOfEvents<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string ReadIds =
        """
        select   Id
        from     AuditEvent
        order by Id
        """;

    private const string Alter =
        """
        update AuditEvent
        set    ValueAfter = @Value
        where  Id = @Id
        """;

    private const string Remove =
        """
        delete from AuditEvent
        where  Id = @Id
        """;

    private static readonly DateTimeOffset At = new(2018, 11, 22, 9, 30, 0, 250, TimeSpan.Zero);

    [Fact]
    public async Task Sixteen_writers_at_once_leave_one_unbroken_chain()
    {
        var before = (await VerifyAsync()).Events;

        await Task.WhenAll(Enumerable.Range(1, 16).Select(writer => Task.Run(() => AppendAsync(5, writer), Cancellation)));

        Assert.Equal((before + 80, null), await VerifyAsync());
    }

    [Fact]
    public async Task An_event_that_is_not_committed_leaves_no_trace()
    {
        var before = await VerifyAsync();
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await AppendAsync(db, 1);
        }

        Assert.Equal(before, await VerifyAsync());
    }

    [Fact]
    public async Task An_altered_event_is_named()
    {
        var ids = await AppendAsync(3);

        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(Alter, new { Id = ids[^2], Value = """{"Value":100}""" }, Cancellation);

        Assert.Equal($"Audit event {ids[^2]} was altered after it was written.", await FaultAsync(db));
    }

    [Fact]
    public async Task A_removed_event_is_noticed_at_the_next()
    {
        var ids = await AppendAsync(3);

        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(Remove, new { Id = ids[^2] }, Cancellation);

        Assert.Equal($"Audit event {ids[^1]} does not follow the one before it: an event is missing or was inserted.", await FaultAsync(db));
    }

    [Fact]
    public async Task Events_removed_at_the_end_are_noticed_at_the_head()
    {
        var ids = await AppendAsync(2);

        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(Remove, new { Id = ids[^1] }, Cancellation);

        Assert.Equal("The audit trail's head is not its last event: events are missing at its end.", await FaultAsync(db));
    }

    private static async Task<string?> FaultAsync(DatabaseConnection db) => (await AuditChain.VerifyAsync(db, Cancellation)).Fault;

    private async Task<(int Events, string? Fault)> VerifyAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await AuditChain.VerifyAsync(db, Cancellation);
    }

    /// <summary>Writes events in transactions of their own and returns the identities of all that are there.</summary>
    private async Task<IReadOnlyList<int>> AppendAsync(int count, int writer = 0)
    {
        for (var number = 0; number < count; number++)
        {
            await using var db = await Database.BeginAsync(Cancellation);
            await AppendAsync(db, writer);
            await db.CommitAsync(Cancellation);
        }

        await using var reading = await Database.OpenAsync(Cancellation);
        return await reading.QueryAsync<int>(ReadIds, null, Cancellation);
    }

    private static Task AppendAsync(DatabaseConnection db, int writer) => AuditTrail.AppendAsync(
        db,
        new Actor(null, string.Create(CultureInfo.InvariantCulture, $"writer {writer}"), Door.Import),
        At,
        new() { Action = "Submitted", SubjectType = "Measurement", SubjectId = "7", Before = null, After = new { Value = 12.5m, Comment = "déjà vu" } },
        Cancellation);
}

public sealed class TheChainOfEventsOnSqlite(SqliteEngine engine) : TheChainOfEvents<SqliteEngine>(engine);

public sealed class TheChainOfEventsOnSqlServer(SqlServerEngine engine) : TheChainOfEvents<SqlServerEngine>(engine);
