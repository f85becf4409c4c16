using System.Net;
using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Dashboards;

/// <summary>An indicator's page explains its status, and its table holds what its chart draws.</summary>
public abstract partial class IndicatorPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Rename =
        """
        update IndicatorVersion
        set    Title = @Title
        where  IndicatorId = (select Id from Indicator where Code = @Code)
        """;

    [Theory]
    [InlineData("5.1-02")]
    [InlineData("5.2-01")]
    [InlineData("6.1-01")]
    [InlineData("4.2-01")]
    public async Task The_table_has_the_same_points_as_the_chart(string code)
    {
        await using var app = new App(Engine);
        var page = await ReadAsync(app, "audit@demo.example", $"/indicators/{code}");
        var chart = Page.Text(ChartInWords().Match(page).Groups[1].Value);
        var rows = Page.Rows(page[page.IndexOf("class=\"points\"", StringComparison.Ordinal)..page.IndexOf("class=\"computed\"", StringComparison.Ordinal)]);

        Assert.Equal(7, rows.Count);
        Assert.Equal(7, Points().Count(chart));
        Assert.All(rows, row =>
        {
            var (asAt, actual, expected, status) = (row[0], row[1], row[2], row[4]);
            var drawn = chart[chart.IndexOf($"{asAt}: ", StringComparison.Ordinal)..].Split(". ")[0];
            Assert.Contains(status, drawn);
            Assert.Equal(actual != "–", drawn.StartsWith($"{asAt}: Actual {actual},", StringComparison.Ordinal) || drawn.StartsWith($"{asAt}: {actual},", StringComparison.Ordinal));
            Assert.All(expected.Split('–'), bound => Assert.Contains(bound.Replace("EUR ", "", StringComparison.Ordinal), drawn));
        });
    }

    [Fact]
    public async Task It_says_how_things_stand_and_what_it_would_take()
    {
        await using var app = new App(Engine);
        var page = Page.Text(await ReadAsync(app, "reader@demo.example", "/indicators/5.1-02"));
        Assert.Contains("41 against 58 expected: 71%.", page);
        Assert.Contains("It needs 61 by 30 April to be on track, 20 more than today.", page);
        Assert.Contains("41 ÷ 58 = 0.7069", page);
        Assert.Contains("58: interim target for 31 October 2018, set on 14 March 2018", page);
        Assert.Contains("on track from 0.95, at risk from 0.75", page);
    }

    [Fact]
    public async Task It_leads_to_its_rows_in_the_feed()
    {
        await using var app = new App(Engine);
        var page = await ReadAsync(app, "reader@demo.example", "/indicators/5.1-02");
        Assert.Contains("href=\"/odata/v1/IndicatorResults?$filter=IndicatorCode%20eq%20%275.1-02%27\"", page);
    }

    [Fact]
    public async Task A_title_is_text_and_never_markup()
    {
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await db.ExecuteAsync(Rename, new { Title = "<script>alert('1')</script> & \"more\"", Code = "7.2-01" }, Cancellation);
            await db.CommitAsync(Cancellation);
        }

        await using var app = new App(Engine);
        foreach (var path in (string[])["/indicators/7.2-01", "/activities/7.2", "/goals/7", "/"])
        {
            var page = await ReadAsync(app, "audit@demo.example", path);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("<script>alert('1')</script> & \"more\"", Page.Heading(await ReadAsync(app, "audit@demo.example", "/indicators/7.2-01")));
    }

    [Fact]
    public async Task Provisional_figures_are_marked_and_shown_to_those_who_may_see_submitted_values()
    {
        await using var app = new App(Engine);
        const string asked = "/indicators/6.4-02?basis=provisional";
        Assert.Contains("As at 31 October 2018, provisional", await ReadAsync(app, "audit@demo.example", asked));
        Assert.Contains("Au 31 octobre 2018, provisoire", await ReadAsync(app, "head.sgo@demo.example", asked));

        var reader = Page.Text(await ReadAsync(app, "reader@demo.example", asked));
        Assert.DoesNotContain("provisional", reader);
        Assert.DoesNotContain("submitted", reader);
        Assert.Contains("No value was given for 31 October 2018.", reader);
    }

    [Theory]
    [InlineData("/indicators/9.9-99")]
    [InlineData("/activities/9.9")]
    [InlineData("/goals/99")]
    [InlineData("/nothing/here")]
    public async Task What_does_not_exist_is_not_found_and_the_page_says_what_to_do(string path)
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");
        using var answer = await reader.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal("There is no such page", Page.Heading(page));
        Assert.Contains("The overview leads to every goal", page);
    }

    private static async Task<string> ReadAsync(App app, string email, string path)
    {
        using var browser = await app.AsAsync(email);
        return await new Visitor(browser).ReadsAsync(path);
    }

    [GeneratedRegex("<svg class=\"chart\".*?<desc>(.*?)</desc>", RegexOptions.Singleline)]
    private static partial Regex ChartInWords();

    [GeneratedRegex(@"[A-Z][a-z]{2} \d\d: ")]
    private static partial Regex Points();
}

public sealed class IndicatorPageOnSqlite(SqliteDemo engine) : IndicatorPage<SqliteDemo>(engine);

public sealed class IndicatorPageOnSqlServer(SqlServerDemo engine) : IndicatorPage<SqlServerDemo>(engine);
