using System.Diagnostics;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>A statement that nobody waits for any more is stopped, on SQLite too, where a token alone would not.</summary>
public sealed class StoppingAStatement(SqliteEngine engine) : DatabaseTests<SqliteEngine>(engine)
{
    private const string Endless =
        """
        with recursive endless (n) as (select 1 union all select n + 1 from endless)
        select count(*)
        from   endless
        """;

    [Fact]
    public async Task An_endless_statement_ends_when_the_client_goes_away()
    {
        using var client = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await using var session = new ReadSession(Database, TimeSpan.FromMinutes(1));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            var row = await session.ReadAsync(new Statement(Endless, []), client.Token);
            await row.ReadAsync(client.Token);
        });
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
