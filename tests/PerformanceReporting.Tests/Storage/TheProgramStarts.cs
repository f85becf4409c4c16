using System.Net;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Storage;

/// <summary>The real program, on each engine, serves the demonstration to a person who signs in.</summary>
public abstract class TheProgramStarts<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Somebody_of_the_demonstration_can_sign_in()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");

        using var answer = await office.GetAsync(new Uri("/sign-out", UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}

public sealed class TheProgramStartsOnSqlite(SqliteDemo engine) : TheProgramStarts<SqliteDemo>(engine);

public sealed class TheProgramStartsOnSqlServer(SqlServerDemo engine) : TheProgramStarts<SqlServerDemo>(engine);
