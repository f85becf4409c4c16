using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Reminding;

/// <summary>The administrator's page of the days on which heads are reminded.</summary>
public abstract class TheDaysOfReminders<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Schedule = "/administration/reminders";

    [Fact]
    public async Task A_day_is_added_and_ended()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("admin@demo.example");
        var administrator = new Visitor(browser);
        Assert.Equal(["7 days before they are due", "on the day they are due", "3 days after they were due"], await DaysAsync(administrator));

        using var added = await administrator.SendsAsync(Schedule, $"{Schedule}?handler=Add", new() { ["Count"] = "1", ["IsBefore"] = "true" });
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        Assert.Contains("the day before they are due", await DaysAsync(administrator));

        using var ended = await administrator.SendsAsync(Schedule, $"{Schedule}?handler=End", new() { ["days"] = "-1" });
        Assert.Equal(3, (await DaysAsync(administrator)).Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("61")]
    [InlineData("soon")]
    [InlineData("-3")]
    public async Task What_is_no_number_of_days_is_told(string count)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("admin@demo.example");
        using var answer = await new Visitor(browser).SendsAsync(Schedule, $"{Schedule}?handler=Add", new() { ["Count"] = count, ["IsBefore"] = "false" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Write the days as a whole number from 0 to 60", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_may_not()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("office@demo.example");
        using var answer = await new Visitor(browser).OpensAsync(Schedule);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<IReadOnlyList<string>> DaysAsync(Visitor administrator) => [.. Page.Rows(await administrator.ReadsAsync(Schedule)).Select(row => row[0])];
}

public sealed class TheDaysOfRemindersOnSqlite(SqliteDemo engine) : TheDaysOfReminders<SqliteDemo>(engine);

public sealed class TheDaysOfRemindersOnSqlServer(SqlServerDemo engine) : TheDaysOfReminders<SqlServerDemo>(engine);
