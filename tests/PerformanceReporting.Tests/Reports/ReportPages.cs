using System.Net;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public abstract class ReportPages<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Published = "/reports/policy-commission/PC78";

    private const string Coming = "/reports/policy-commission/PC80";

    [Fact]
    public async Task Every_session_is_listed_with_how_far_its_report_has_come()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");

        var rows = Page.Rows(await new Visitor(browser).ReadsAsync("/reports"));

        Assert.Equal(["Policy Commission, 81st session", "24 to 26 June 2019", "30 April 2019", "24 May 2019", "figures still open", ""], rows[0]);
        Assert.Contains(rows, row => row is ["Policy Commission, 79th session", _, "30 April 2018", "25 May 2018", "Published", "1, SP0634E1a"]);
    }

    [Fact]
    public async Task An_edition_is_read_as_a_page_and_as_a_workbook()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");

        var page = await new Visitor(browser).ReadsAsync(Published);

        Assert.Matches(@"^\d+ of \d+ indicators are on track; .+ is furthest behind$", Page.Heading(page));
        Assert.Contains(Page.Rows(page), row => row.Count == 9 && row[^1] == "PC78-5.1-02");
        Assert.DoesNotContain("handler=", page, StringComparison.Ordinal);
        foreach (var (path, name) in new[] { ($"{Published}/1/workbook?language=fr", "policy-commission-PC78-edition-1-fr.xlsx"), ("/reports/PC78/workbook", "policy-commission-PC78-edition-1-en.xlsx") })
        {
            using var workbook = await new Visitor(browser).OpensAsync(path);
            Assert.Equal((HttpStatusCode.OK, ReportWorkbooks.MediaType), (workbook.StatusCode, workbook.Content.Headers.ContentType?.MediaType));
            Assert.Equal(name, workbook.Content.Headers.ContentDisposition?.FileName);
        }
    }

    [Fact]
    public async Task A_draft_is_compiled_and_seen_by_the_office_released_by_the_Secretary_General_and_then_published_for_all()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var general = await app.AsAsync("sg@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");

        await TakesAsync(office, "Compile", HttpStatusCode.Redirect);
        Assert.Contains("PC80-5.1-02", await new Visitor(office).ReadsAsync(Coming), StringComparison.Ordinal);
        Assert.Contains("There is no report to read for this session yet.", await new Visitor(reader).ReadsAsync(Coming), StringComparison.Ordinal);
        await SeesAsync(reader, $"{Coming}/1", HttpStatusCode.NotFound);
        await SeesAsync(reader, "/reports/PC80/workbook", HttpStatusCode.NotFound);
        await SeesAsync(reader, $"{Coming}/1/workbook", HttpStatusCode.NotFound);
        await TakesAsync(office, "Release", HttpStatusCode.Forbidden);
        await TakesAsync(general, "Publish", HttpStatusCode.UnprocessableEntity);
        await TakesAsync(general, "Release", HttpStatusCode.Redirect);
        await TakesAsync(office, "Compile", HttpStatusCode.UnprocessableEntity);
        await TakesAsync(office, "Publish", HttpStatusCode.Redirect);
        Assert.Contains("PC80-5.1-02", await new Visitor(reader).ReadsAsync(Coming), StringComparison.Ordinal);
        await TakesAsync(reader, "Compile", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_step_without_the_page_behind_it_is_refused()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");

        using var answer = await new Visitor(office).SendsAloneAsync($"{Coming}?handler=Compile", []);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/reports/policy-commission/PC99")]
    [InlineData("/reports/policy-commission/C131")]
    [InlineData("/reports/no-such-report/PC79")]
    [InlineData("/reports/policy-commission/PC79/7")]
    [InlineData("/reports/policy-commission/PC79/7/workbook")]
    [InlineData("/reports/PC99/workbook")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("sg@demo.example");

        await SeesAsync(browser, path, HttpStatusCode.NotFound);
    }

    private static async Task SeesAsync(HttpClient browser, string path, HttpStatusCode expected)
    {
        using var answer = await new Visitor(browser).OpensAsync(path);
        Assert.Equal((path, expected), (path, answer.StatusCode));
    }

    private static async Task TakesAsync(HttpClient browser, string step, HttpStatusCode expected) =>
        Assert.Equal((step, expected), (step, await Steps.TakeAsync(browser, Coming, step)));
}

public sealed class ReportPagesOnSqlite(SqliteDemo engine) : ReportPages<SqliteDemo>(engine);

public sealed class ReportPagesOnSqlServer(SqlServerDemo engine) : ReportPages<SqlServerDemo>(engine);
