using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>The office accepts and returns what units have submitted.</summary>
public abstract class Reviewing<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Review = "/review";

    private const string Official =
        """
        select r.Actual
        from   Result r
        join   Indicator i on i.Id = r.IndicatorId
        join   ReportingPeriod p on p.Id = r.ReportingPeriodId
        where  i.Code = @Code
        and    p.Code = '2018/2019-1'
        and    r.Basis = 'Official'
        and    r.SupersededAt is null
        """;

    [Fact]
    public async Task An_accepted_value_is_official_at_once()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var form = await SheetForm.OpenAsync(office, Review);
        Assert.Null(await OfficialAsync("6.4-02"));

        var page = await form.SendAndReadAsync("Accept", HttpStatusCode.Redirect, "6.4-02");

        Assert.Contains("1 value reviewed.", page);
        Assert.DoesNotContain("/indicators/6.4-02\"", page);
        Assert.Equal(46m, await OfficialAsync("6.4-02"));
    }

    [Fact]
    public async Task Those_selected_are_accepted_in_one()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var form = await SheetForm.OpenAsync(office, Review);
        form["4.4-03", "IsSelected"] = "true";
        form["7.1-04", "IsSelected"] = "true";

        Assert.Contains("2 values reviewed.", await form.SendAndReadAsync("AcceptSelected", HttpStatusCode.Redirect));
    }

    [Fact]
    public async Task A_value_is_returned_with_a_comment_that_its_unit_reads()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.fin@demo.example");
        await CorrectAsync(head, "6.5-03");
        using var office = await app.AsAsync("office@demo.example");
        var form = await SheetForm.OpenAsync(office, Review);

        var page = await form.SendAndReadAsync("Return", HttpStatusCode.UnprocessableEntity, "6.5-03");
        Assert.Contains("a value is never returned without a comment", SheetForm.Row(page, "6.5-03"));

        form["6.5-03", "Comment"] = "Which account is this from?";
        await form.SendAndReadAsync("Return", HttpStatusCode.Redirect, "6.5-03");
        var sheet = await SheetForm.OpenAsync(head, "/submissions");
        Assert.Matches("Correction returned .* by Marta Lindqvist: “Which account is this from\\?”", SheetForm.Row(sheet.Html, "6.5-03"));
    }

    [Fact]
    public async Task A_value_that_was_changed_after_it_was_looked_at_is_not_accepted_unseen()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var form = await SheetForm.OpenAsync(office, Review);
        using var head = await app.AsAsync("head.tta@demo.example");
        await CorrectAsync(head, "2.2-01", "44");

        var page = await form.SendAndReadAsync("Accept", HttpStatusCode.Conflict, "2.2-01");

        Assert.Contains("Somebody else changed this value after you opened it. You had 45 before you; it is now 44, submitted.", SheetForm.Row(page, "2.2-01"));
        Assert.Equal(48m, await OfficialAsync("2.2-01"));
    }

    [Fact]
    public async Task A_correction_shows_what_stood_before()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cb@demo.example");
        await CorrectAsync(head, "6.1-01", "35", "Two were counted twice");
        using var office = await app.AsAsync("office@demo.example");
        var row = SheetForm.Row((await SheetForm.OpenAsync(office, Review)).Html, "6.1-01");

        Assert.Matches("35 was .* Two were counted twice", row);
    }

    [Fact]
    public async Task What_was_sent_back_says_why_and_what_has_changed_since()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.enf@demo.example");
        using var office = await app.AsAsync("office@demo.example");
        await CorrectAsync(head, "3.1-01", "12");
        var form = await SheetForm.OpenAsync(office, Review);
        form["3.1-01", "Comment"] = "Is this not last year's?";
        await form.SendAndReadAsync("Return", HttpStatusCode.Redirect, "3.1-01");
        await CorrectAsync(head, "3.1-01", "14");

        var row = SheetForm.Row((await SheetForm.OpenAsync(office, Review)).Html, "3.1-01");

        Assert.Matches("Returned on 26 November 2018 \\(“Is this not last year's\\?”\\). Since then: Value: 14, was 12", row);
        Assert.Contains("Since then: Value: 14, was 12", Page.Text(await new Visitor(office).ReadsAsync("/values/3.1-01?period=2018/2019-1")));
        Assert.DoesNotContain("Since then", await new Visitor(head).ReadsAsync("/values/3.1-01?period=2018/2019-1"));
    }

    [Fact]
    public async Task What_is_to_be_followed_up_is_on_a_list_until_it_is_settled()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var head = await app.AsAsync("head.cb@demo.example");
        var visitor = new Visitor(office);
        await visitor.SendsAsync("/values/6.1-01?period=2018/2019-1", "/values/6.1-01?handler=Note&period=2018/2019-1", new() { ["body"] = "Which workshops?", ["flag"] = "Raised" });

        var (list, sheet) = (await visitor.ReadsAsync(Review), await new Visitor(head).ReadsAsync("/submissions"));

        Assert.Matches("To be followed up .* 6.1-01 .* Which workshops\\? By Marta Lindqvist", Page.Text(list[list.IndexOf("id=\"follow-ups\"", StringComparison.Ordinal)..]));
        Assert.Contains("To be followed up", SheetForm.Row(sheet, "6.1-01"));
        await visitor.SendsAsync("/values/6.1-01?period=2018/2019-1", "/values/6.1-01?handler=Note&period=2018/2019-1", new() { ["body"] = "Thank you", ["flag"] = "Settled" });
        Assert.DoesNotContain("id=\"follow-ups\"", await visitor.ReadsAsync(Review));
    }

    [Theory]
    [InlineData("head.sgo@demo.example")]
    [InlineData("sg@demo.example")]
    [InlineData("audit@demo.example")]
    [InlineData("reader@demo.example")]
    public async Task The_review_is_the_office_s(string email)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        using var opened = await browser.GetAsync(new Uri(Review, UriKind.Relative), Cancellation);
        using var sent = await new Visitor(browser).SendsAsync("/sign-out", "/review?handler=Accept&code=7.1-04", new() { ["Entries[7.1-04].Version"] = "1" });

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (opened.StatusCode, sent.StatusCode));
    }

    private static async Task CorrectAsync(HttpClient head, string code, string value = "3", string reason = "Counted again")
    {
        var form = await SheetForm.OpenAsync(head, "/submissions");
        (form[code, "Value"], form[code, "Reason"]) = (value, reason);
        await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect);
    }

    private async Task<decimal?> OfficialAsync(string code)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await db.SingleAsync<ResultRow>(Official, new { Code = code }, Cancellation)).Actual;
    }

    private sealed record ResultRow
    {
        public decimal? Actual { get; init; }
    }
}

public sealed class ReviewingOnSqlite(SqliteDemo engine) : Reviewing<SqliteDemo>(engine);

public sealed class ReviewingOnSqlServer(SqlServerDemo engine) : Reviewing<SqlServerDemo>(engine);
