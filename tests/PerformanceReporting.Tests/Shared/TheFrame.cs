using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Shared;

/// <summary>What stands around every page: language, banner, navigation.</summary>
public abstract class TheFrame<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string SetIllustrative =
        """
        update StrategicPlan
        set    IsIllustrative = @Is
        """;

    [Fact]
    public async Task The_language_changes_at_a_click_and_stays()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");
        var reader = new Visitor(browser);
        Assert.Contains("<html lang=\"en\">", await reader.ReadsAsync("/goals/5"));

        using var answer = await reader.SendsAsync("/goals/5", "/language", new() { ["language"] = "fr", ["returnTo"] = "/goals/5?period=2018%2F2019-1" });
        Assert.Equal("/goals/5?period=2018%2F2019-1", answer.Headers.Location?.OriginalString);

        var page = await reader.ReadsAsync("/goals/5");
        Assert.Contains("<html lang=\"fr\">", page);
        Assert.StartsWith("Douane numérique : ", Page.Heading(page));
        Assert.Contains("31 octobre 2018", page);
        Assert.Contains("61\u202F%", WebUtility.HtmlDecode(page));
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("")]
    public async Task Changing_the_language_never_leads_off_the_site(string returnTo)
    {
        await using var app = new App(Engine);
        using var browser = app.Anonymous();
        using var answer = await new Visitor(browser).SendsAsync("/sign-in", "/language", new() { ["language"] = "fr", ["returnTo"] = returnTo });
        Assert.Equal("/", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_unknown_language_changes_nothing()
    {
        await using var app = new App(Engine);
        using var browser = app.Anonymous();
        using var answer = await new Visitor(browser).SendsAsync("/sign-in", "/language", new() { ["language"] = "xx", ["returnTo"] = "/sign-in" });
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Without_a_choice_a_page_speaks_the_persons_language_else_the_browsers()
    {
        await using var app = new App(Engine);
        using var finance = await app.AsAsync("finance@demo.example");
        Assert.Contains("<html lang=\"fr\">", await new Visitor(finance).ReadsAsync("/"));

        using var browser = app.Anonymous();
        browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr-CH, en;q=0.5");
        Assert.Contains("<html lang=\"fr\">", await new Visitor(browser).ReadsAsync("/sign-in"));
    }

    [Fact]
    public async Task The_banner_says_that_figures_are_illustrative_and_what_day_it_is()
    {
        await using var app = new App(Engine, "2018-11-27");
        using var browser = app.Anonymous();
        Assert.Contains(
            "Illustrative figures. The date of this demonstration is 27 November 2018.",
            await new Visitor(browser).ReadsAsync("/sign-in"));
    }

    [Fact]
    public async Task A_real_plan_has_no_banner()
    {
        await using var app = new App(Engine);
        using var browser = app.Anonymous();
        await SetAsync(false);
        try
        {
            Assert.DoesNotContain("banner", await new Visitor(browser).ReadsAsync("/sign-in"));
        }
        finally
        {
            await SetAsync(true);
        }
    }

    [Fact]
    public async Task Style_and_fonts_are_there_for_everybody()
    {
        await using var app = new App(Engine);
        using var browser = app.Anonymous();
        foreach (var path in (string[])["/site.css", "/charts.css", "/icon.svg", "/fonts/ibm-plex-sans-latin-400.woff2"])
        {
            using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_navigation_offers_only_what_exists_and_may_be_opened()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");
        var page = await new Visitor(browser).ReadsAsync("/");
        Assert.Contains("<a href=\"/\" aria-current=\"page\">Overview</a>", page);
        Assert.DoesNotContain(">Review<", page);
        Assert.DoesNotContain(">Submissions<", page);
    }

    private async Task SetAsync(bool illustrative)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(SetIllustrative, new { Is = illustrative }, Cancellation);
        await db.CommitAsync(Cancellation);
    }
}

public sealed class TheFrameOnSqlite(SqliteDemo engine) : TheFrame<SqliteDemo>(engine);

public sealed class TheFrameOnSqlServer(SqlServerDemo engine) : TheFrame<SqlServerDemo>(engine);
