using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>From the short code beside a printed figure back to what was measured.</summary>
public abstract class TracingAFigure<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_figure_leads_to_the_values_that_were_submitted_and_to_the_rule()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        var page = await new Visitor(reader).ReadsAsync("/figure/PC79-5.1-02");

        Assert.Equal("5.1-02 Members using the data model, current version", Page.Heading(page));
        Assert.Contains("35 ÷ 44 = 0.7955", page, StringComparison.Ordinal);
        Assert.Contains(Page.Rows(page), row => row is ["30 April 2018", "2", "accepted", "35", _, "yes", _]);
    }

    [Fact]
    public async Task A_figure_that_was_corrected_later_says_so_with_both_values()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        var page = await new Visitor(reader).ReadsAsync("/figure/PC79-5.1-02");

        Assert.Contains("is another today", page, StringComparison.Ordinal);
        Assert.Contains(Page.Rows(page), row => row is ["Actual", "35", "36"]);
        Assert.Contains(Page.Rows(page), row => row is ["30 April 2018", _, "accepted", "36", _, "no: after the cut-off", _]);
    }

    [Fact]
    public async Task A_figure_that_nobody_touched_still_stands()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        Assert.Contains("It still stands", await new Visitor(reader).ReadsAsync("/figure/PC79-1.1-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roll_up_leads_down_to_what_it_is_the_mean_of()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        var plan = Page.Rows(await new Visitor(reader).ReadsAsync("/figure/PC79-PLAN"));
        var goal = Page.Rows(await new Visitor(reader).ReadsAsync("/figure/PC79-G5"));
        var activity = Page.Rows(await new Visitor(reader).ReadsAsync("/figure/PC79-A5.1"));

        Assert.Contains(plan, row => row[0] == "PC79-G5");
        Assert.Contains(goal, row => row[0] == "PC79-A5.1");
        Assert.Contains(activity, row => row[0] == "PC79-5.1-02");
    }

    [Fact]
    public async Task Figures_altered_behind_the_product_are_not_vouched_for()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        await Guards.TakeOffAsync(db, Cancellation);
        await db.ExecuteAsync("update ReportLine set Comment = 'altered' where FigureCode = 'PC78-1.1-02'", null, Cancellation);
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        Assert.Contains("were altered after they were sealed", await new Visitor(reader).ReadsAsync("/figure/PC78-1.1-01"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task French_readers_read_it_in_French()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");
        reader.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Dfr%7Cuic%3Dfr");

        var page = await new Visitor(reader).ReadsAsync("/figure/PC79-5.1-02");

        Assert.Contains(Page.Rows(page), row => row is ["Réalisé", "35", "36"]);
    }

    [Theory]
    [InlineData("PC99-1.1-01")]
    [InlineData("PC79-9.9-99")]
    [InlineData("'; drop table ReportLine; --")]
    public async Task A_code_that_no_figure_bears_is_not_found(string code)
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        using var answer = await new Visitor(reader).OpensAsync($"/figure/{Uri.EscapeDataString(code)}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_figures_of_a_draft_are_for_those_who_may_see_it()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");
        await CompiledAsync("PC80");

        using var seen = await new Visitor(office).OpensAsync("/figure/PC80-5.1-02");
        using var hidden = await new Visitor(reader).OpensAsync("/figure/PC80-5.1-02");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (seen.StatusCode, hidden.StatusCode));
    }
}

public sealed class TracingAFigureOnSqlite(SqliteDemo engine) : TracingAFigure<SqliteDemo>(engine);

public sealed class TracingAFigureOnSqlServer(SqlServerDemo engine) : TracingAFigure<SqlServerDemo>(engine);
