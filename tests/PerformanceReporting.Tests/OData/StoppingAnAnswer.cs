using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>An answer that would never end is ended: by its time, or by the client who has gone away.</summary>
public abstract class StoppingAnAnswer<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Bodies = "/odata/v1/Bodies/$count";

    /// <summary>A view of more rows than can be counted.</summary>
    private protected abstract string Endless { get; }

    [Fact]
    public async Task What_takes_longer_than_an_answer_may_is_an_error_that_names_the_limit_and_the_cure()
    {
        await using var app = await AppAsync("00:00:00.3");
        using var reader = await app.AsAsync("reader@demo.example");

        var watch = Stopwatch.StartNew();
        using var answer = await reader.GetAsync(Bodies, Cancellation);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
        var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("error");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "TimeLimit"), (answer.StatusCode, error.GetProperty("code").GetString()));
        Assert.Contains("0:00:00.3", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("odata.maxpagesize", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_away_stops_its_statement_and_is_no_error()
    {
        var ended = new TaskCompletionSource();
        await using var app = await AppAsync("00:05:00", ended);
        using var reader = await app.AsAsync("reader@demo.example");
        using var client = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader.GetAsync(Bodies, client.Token));

        await ended.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Empty(app.Failures);
    }

    [Fact]
    public async Task Others_are_answered_meanwhile()
    {
        await using var app = await AppAsync("00:00:05");
        using var reader = await app.AsAsync("reader@demo.example");

        var endless = reader.GetAsync(Bodies, Cancellation);
        using var other = await reader.GetAsync("/odata/v1/Units/$count", Cancellation);

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await endless).StatusCode);
    }

    private async Task<App> AppAsync(string limit, TaskCompletionSource? ended = null)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync("drop view Bodies", null, Cancellation);
        await db.ExecuteAsync(Endless, null, Cancellation);
        await db.CommitAsync(Cancellation);
        return new App(Engine, also: host => host
            .UseSetting("Feed:TimeLimit", limit)
            .ConfigureTestServices(services => services.AddTransient<IStartupFilter>(_ => new Watching(ended))));
    }

    private sealed class Watching(TaskCompletionSource? ended) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, following) =>
            {
                await following(context);
                if (context.Request.Path == Bodies)
                {
                    ended?.TrySetResult();
                }
            });
            next(app);
        };
    }
}

public sealed class StoppingAnAnswerOnSqlite(SqliteDemo engine) : StoppingAnAnswer<SqliteDemo>(engine)
{
    private protected override string Endless =>
        """
        create view Bodies as
        with recursive endless (n) as (select 1 union all select n + 1 from endless)
        select n as Id
        from   endless
        """;
}

public sealed class StoppingAnAnswerOnSqlServer(SqlServerDemo engine) : StoppingAnAnswer<SqlServerDemo>(engine)
{
    private protected override string Endless =>
        """
        create view Bodies as
        select a.column_id as Id
        from   sys.all_columns a
        cross join sys.all_columns b
        cross join sys.all_columns c
        cross join sys.all_columns d
        """;
}
