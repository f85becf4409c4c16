using System.Net;
using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Trail;

/// <summary>Who may read it finds in the audit trail who changed which value from what to what, when, and through which door.</summary>
public abstract partial class ReadingTheTrail<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Count =
        """
        select count(*)
        from   AuditEvent
        """;

    [Fact]
    public async Task A_correction_is_told_from_what_to_what_by_whom_and_through_which_door()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync("head.cb@demo.example");
        var form = await SheetForm.OpenAsync(head, "/submissions");
        (form["6.1-01", "Value"], form["6.1-01", "Reason"]) = ("35", "Two were counted twice");
        await form.SendAndReadAsync("Submit", HttpStatusCode.Redirect);

        var row = (await RowsAsync(app, "audit@demo.example", "/audit?indicator=6.1-01&period=2018/2019-1"))[0];

        Assert.StartsWith("26 November 2018", row[0], StringComparison.Ordinal);
        Assert.EndsWith("page", row[1], StringComparison.Ordinal);
        Assert.Equal("Submitted value 6.1-01, 2018/2019-1", row[2]);
        Assert.Matches("state accepted → submitted", row[3]);
        Assert.Matches("value [\\d.]+ → 35", row[3]);
        Assert.Contains("reason Two were counted twice", row[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_by_page_every_event_is_shown_once_though_others_are_added_meanwhile()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("audit@demo.example");
        var reader = new Visitor(browser);
        await using var db = await Database.OpenAsync(Cancellation);
        var all = await db.SingleAsync<int>(Count, null, Cancellation);
        var (seen, next, added) = (new List<string>(), (string?)"/audit?period=2018/2019-1", 0);
        while (next is not null)
        {
            var page = await reader.ReadsAsync(next);
            seen.AddRange(Page.Rows(page).Select(row => string.Join('|', row)));
            next = NextPage().Match(page) is { Success: true } link ? WebUtility.HtmlDecode(link.Groups[1].Value) : null;
            using var unseen = await reader.SendsAsync("/following", $"/following?handler={(added++ % 2 == 0 ? "Follow" : "End")}", new() { ["Indicator"] = "1.1-01" });
        }

        Assert.InRange(seen.Count, 100, all);
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("who=head.tta@demo.example", "Andreas|Tariff|head.tta")]
    [InlineData("door=Import", "import")]
    public async Task A_filter_leaves_what_answers_to_it(string filter, string told)
    {
        await using var app = new App(Engine);
        var rows = await RowsAsync(app, "office@demo.example", $"/audit?{filter}");

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches($"(?i){told}|{rows[0][1]}", row[1]));
    }

    [Theory]
    [InlineData("indicator=2.2-01&unit=tta", true)]
    [InlineData("indicator=2.2-01&unit=fin", false)]
    [InlineData("indicator=2.2-01&from=2018-11-01&to=2018-11-30", true)]
    [InlineData("indicator=2.2-01&from=2018-01-01&to=2018-01-01", false)]
    [InlineData("door=Carrier%20pigeon", false)]
    [InlineData("who=' or 1=1 --", false)]
    public async Task Filters_hold_together(string filter, bool found)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("office@demo.example");
        var page = await new Visitor(browser).ReadsAsync($"/audit?{filter}");

        Assert.Equal(found, Page.Rows(page).Count > 0);
        Assert.Equal(!found, page.Contains("Nothing on record answers to this", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_day_that_is_none_is_told_and_left_out()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("office@demo.example");
        using var answer = await new Visitor(browser).OpensAsync("/audit?from=yesterday");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("A day cannot be read", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("office@demo.example", HttpStatusCode.OK)]
    [InlineData("sg@demo.example", HttpStatusCode.OK)]
    [InlineData("audit@demo.example", HttpStatusCode.OK)]
    [InlineData("admin@demo.example", HttpStatusCode.OK)]
    [InlineData("reader@demo.example", HttpStatusCode.Forbidden)]
    [InlineData("finance@demo.example", HttpStatusCode.Forbidden)]
    [InlineData("head.cf@demo.example", HttpStatusCode.Forbidden)]
    public async Task It_is_read_by_those_who_may(string email, HttpStatusCode answered)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        using var answer = await new Visitor(browser).OpensAsync("/audit");

        Assert.Equal(answered, answer.StatusCode);
    }

    [Theory]
    [InlineData("office@demo.example", "/audit?indicator=6.1-01&amp;period=2018%2F2019-1")]
    [InlineData("head.cb@demo.example", "/indicators/6.1-01#history")]
    public async Task A_value_s_page_leads_to_its_history(string email, string address)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);

        Assert.Contains($"href=\"{address}\"", await new Visitor(browser).ReadsAsync("/values/6.1-01?period=2018/2019-1"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<IReadOnlyList<string>>> RowsAsync(App app, string email, string address)
    {
        using var browser = await app.AsAsync(email);
        return Page.Rows(await new Visitor(browser).ReadsAsync(address));
    }

    [GeneratedRegex("""<a rel="next" href="([^"]+)""")]
    private static partial Regex NextPage();
}

public sealed class ReadingTheTrailOnSqlite(SqliteDemo engine) : ReadingTheTrail<SqliteDemo>(engine);

public sealed class ReadingTheTrailOnSqlServer(SqlServerDemo engine) : ReadingTheTrail<SqlServerDemo>(engine);
