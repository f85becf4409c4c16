using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>
/// What a unit sees after the window has closed. Its day is later than other suites' and what is recorded on it holds their
/// clocks there, so it has a database of its own.
/// </summary>
public abstract class AfterTheWindow<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_closed_period_says_why_it_is_locked_and_who_can_open_it()
    {
        await using var app = new App(Engine, today: "2018-12-11");
        using var head = await app.AsAsync("head.cf@demo.example");
        var form = await SheetForm.OpenAsync(head, "/submissions?period=2018/2019-1");

        Assert.Contains(
            "Locked: the period to 31 October 2018 closed on 30 November 2018. The Secretary General’s office can open it by an exception for the unit.",
            SheetForm.Row(form.Html, "5.4-02"));
        Assert.False(form.Has("5.4-02", "Value"));
        Assert.True(form.Has("1.1-01", "Reason"));
    }
}

public sealed class AfterTheWindowOnSqlite(SqliteDemo engine) : AfterTheWindow<SqliteDemo>(engine);

public sealed class AfterTheWindowOnSqlServer(SqlServerDemo engine) : AfterTheWindow<SqlServerDemo>(engine);
