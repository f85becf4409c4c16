using System.Diagnostics;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>A statement that nobody waits for any more is stopped, on SQLite too, where a token alone would not.</summary>
public abstract class StoppingAStatement<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private protected abstract string Endless { get; }

    [Fact]
    public async Task An_endless_statement_ends_when_the_client_goes_away()
    {
        using var client = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var session = new ReadSession(Database, TimeSpan.FromMinutes(1), client.Token);
        await EndsAsync(session);
        Assert.False(session.IsOverLimit);
    }

    [Fact]
    public async Task And_when_its_time_is_over()
    {
        await using var session = new ReadSession(Database, TimeSpan.FromMilliseconds(200), Cancellation);
        await EndsAsync(session);
        Assert.True(session.IsOverLimit);
    }

    [Fact]
    public async Task Who_uses_the_connection_next_is_not_stopped_by_it()
    {
        using (var client = new CancellationTokenSource(TimeSpan.FromMilliseconds(50)))
        {
            await using var session = new ReadSession(Database, TimeSpan.FromMinutes(1), client.Token);
            await EndsAsync(session);
        }

        await using var db = await Database.OpenAsync(Cancellation);
        Assert.True(await db.SingleAsync<long>("select count(*) from AuditHead a cross join AuditHead b", null, Cancellation) > 0);
    }

    private async Task EndsAsync(ReadSession session)
    {
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var row = await session.ReadAsync(new Statement(Endless, []));
            await row.ReadAsync(session.Cancellation);
        });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}

public sealed class StoppingAStatementOnSqlite(SqliteEngine engine) : StoppingAStatement<SqliteEngine>(engine)
{
    private protected override string Endless =>
        """
        with recursive endless (n) as (select 1 union all select n + 1 from endless)
        select count(*)
        from   endless
        """;
}

public sealed class StoppingAStatementOnSqlServer(SqlServerEngine engine) : StoppingAStatement<SqlServerEngine>(engine)
{
    private protected override string Endless =>
        """
        with endless (n) as (select cast(1 as bigint) union all select n + 1 from endless)
        select count_big(*)
        from   endless
        option (maxrecursion 0)
        """;
}
