using System.Net;
using PerformanceReporting.Notifications;
using PerformanceReporting.Submissions.Reminding;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Reminding;

/// <summary>The office has those reminded who hold up its report, by a click, and sees who was reminded when.</summary>
public abstract class RemindingNow<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Mails =
        """
        select   o.Id, o.MessageId, o.Address, o.Name, o.Subject, o.Body, o.RecordedAt
        from     Outbox o
        where    o.RecordedAt between @From and @Until
        order by o.Address
        """;

    private static readonly DateTimeOffset Monday = new(2018, 11, 26, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Each_head_gets_one_mail_in_their_language_that_names_all_that_is_missing()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("office@demo.example");
        var office = new Visitor(browser);
        using var answer = await office.SendsAsync("/review", "/review?handler=Remind", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await office.ReadsAsync(answer.Headers.Location!.OriginalString);

        await using var db = await Database.OpenAsync(Cancellation);
        var mails = await db.QueryAsync<OutboxMail>(Mails, new { From = Monday, Until = Monday.AddDays(1) }, Cancellation);
        Assert.Contains($"{mails.Count} people get a mail.", Page.Text(page), StringComparison.Ordinal);
        Assert.Equal(mails.Count, mails.Select(mail => mail.Address).Distinct().Count());
        var english = mails.Single(mail => mail.Address == "head.cf@demo.example");
        Assert.StartsWith("3 values to 31 October 2018 are missing; they were due on 15 November 2018", english.Subject, StringComparison.Ordinal);
        Assert.Contains("was due on 15 November 2018, can be given until 30 November 2018", english.Body, StringComparison.Ordinal);
        Assert.Matches(@"\{site\}/submissions\?period=2018%2F2019-1&unit=\w+#\d\.\d-\d\d-Value", english.Body);
        var french = mails.Single(mail => mail.Address == "head.enf@demo.example");
        Assert.Contains("attendue pour le 7 décembre 2018, peut être donnée jusqu’au 7 décembre 2018", french.Body, StringComparison.Ordinal);
        Assert.Contains("asked for by Marta Lindqvist", Page.Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asked_twice_on_one_day_nobody_gets_a_second_mail()
    {
        await using var app = new App(Engine, "2018-11-27");
        using var browser = await app.AsAsync("office@demo.example");
        var office = new Visitor(browser);
        using var first = await office.SendsAsync("/review", "/review?handler=Remind", []);
        var before = await CountAsync();
        using var second = await office.SendsAsync("/review", "/review?handler=Remind", []);

        Assert.Equal(before, await CountAsync());
        Assert.Matches("Nobody gets a mail. \\d+ were reminded earlier today.", Page.Text(await office.ReadsAsync(second.Headers.Location!.OriginalString)));
    }

    [Fact]
    public async Task Of_one_unit_those_alone_are_reminded_who_head_it_or_a_unit_above()
    {
        await using var app = new App(Engine, "2018-11-28");
        using var browser = await app.AsAsync("office@demo.example");
        var before = await CountAsync();
        using var answer = await new Visitor(browser).SendsAsync("/review?unit=enf", "/review?handler=Remind&unit=enf", []);

        Assert.Equal(before + 3, await CountAsync());
    }

    [Theory]
    [InlineData("sg@demo.example")]
    [InlineData("head.cf@demo.example")]
    [InlineData("admin@demo.example")]
    public async Task It_is_the_office_s(string email)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        using var sent = await new Visitor(browser).SendsAsync("/sign-out", "/review?handler=Remind", []);

        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
    }

    private async Task<int> CountAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.SingleAsync<int>("select count(*) from Outbox", null, Cancellation);
    }
}

public sealed class RemindingNowOnSqlite(SqliteDemo engine) : RemindingNow<SqliteDemo>(engine);

public sealed class RemindingNowOnSqlServer(SqlServerDemo engine) : RemindingNow<SqlServerDemo>(engine);
