using System.Text.RegularExpressions;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Sections;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Sections;

/// <summary>A report as a page says what its workbook says, in the same order, in both languages.</summary>
public abstract partial class ReadingAReport<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [MemberData(nameof(PublishedReports.All), MemberType = typeof(PublishedReports))]
    public async Task Its_sections_stand_in_the_order_of_its_definition_and_its_contents_lead_to_each(string report, string session, string language)
    {
        var contents = await ContentsAsync(report, session);
        var page = await ReadAsync($"/reports/{report}/{session}", language);

        var places = EditionSections.Named(contents, ReportLanguage.English).Select(named => named.Place).ToList();
        Assert.Equal(places, Sections().Matches(page).Select(section => section.Groups[1].Value).Where(place => place != "contents"));
        Assert.Equal(places, Links().Matches(Contents().Match(page).Value).Select(link => link.Groups[1].Value));
        Assert.True(page.Length < 200_000, $"{page.Length} letters");
    }

    [Theory]
    [MemberData(nameof(PublishedReports.All), MemberType = typeof(PublishedReports))]
    public async Task Every_figure_code_and_every_sentence_of_the_workbook_s_sheets_is_on_it(string report, string session, string language)
    {
        var page = Page.Text(await ReadAsync($"/reports/{report}/{session}", language));
        var (_, file) = (await new ReportWorkbooks(Engine.Database, new EditionReader(ReportLibrary.Load())).WriteAsync(report, session, null, language, Cancellation))!.Value;
        using var workbook = new WorkbookGrid(file);

        var data = ReportLanguageOf(language).Texts["Sheet.Data"];
        var said = workbook.Sheets.Where(sheet => sheet != data).SelectMany(workbook.Rows).SelectMany(row => row.Split(" | ")).ToList();
        var (codes, sentences) = (said.Where(text => FigureCode().IsMatch(text)).ToList(), said.Where(IsSentence).Select(Page.Text).ToList());
        Assert.NotEmpty(codes);
        Assert.NotEmpty(sentences);
        Assert.All(codes, code => Assert.Contains(code, page, StringComparison.Ordinal));
        Assert.All(sentences, sentence => Assert.Contains(sentence.TrimEnd('.'), page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("audit-committee-indicators/AC12", "en", "5 definitions are put forward for approval, of 84 indicators")]
    [InlineData("audit-committee-indicators/AC12", "fr", "5 définitions sont soumises à approbation, sur 84 indicateurs")]
    [InlineData("finance-committee-costing/FC101", "en", "EUR 23,500,000 is planned for 2018/2019, EUR 820,000 more than for 2017/2018")]
    [InlineData("finance-committee-costing/FC101", "fr", "23 500 000 EUR sont prévus pour 2018/2019, soit 820 000 EUR de plus que pour 2017/2018")]
    [InlineData("policy-commission/PC79", "en", "37 of 75 indicators are on track; Digital Customs is furthest behind")]
    public async Task Its_heading_is_the_finding_of_the_section_that_its_body_reads_first(string report, string language, string finding) =>
        Assert.Equal(finding, Page.Heading(await ReadAsync($"/reports/{report}", language)));

    // What is said in full; sheets have lines of their own about how to read them.
    private static bool IsSentence(string text) => text.Length > 60 && text.EndsWith('.') && !text.Contains("sheet", StringComparison.OrdinalIgnoreCase) && !text.Contains("feuille", StringComparison.OrdinalIgnoreCase);

    private static ReportLanguage ReportLanguageOf(string code) => ReportLanguage.Of(code, new Dictionary<string, string>());

    private async Task<string> ReadAsync(string path, string language)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");
        var reader = new Visitor(browser);
        using var chosen = await reader.SendsAsync("/reports", "/language", new() { ["language"] = language });
        return await reader.ReadsAsync(path);
    }

    private async Task<EditionContents> ContentsAsync(string report, string session)
    {
        await using var db = await Engine.Database.OpenAsync(Cancellation);
        return (await new EditionReader(ReportLibrary.Load()).ReadAsync(db, report, session, null, Cancellation))!;
    }

    [GeneratedRegex("""<h2 id="([^"]+)""")]
    private static partial Regex Sections();

    [GeneratedRegex("""<nav class="toc".*?</nav>""", RegexOptions.Singleline)]
    private static partial Regex Contents();

    [GeneratedRegex("""href="#([^"]+)""")]
    private static partial Regex Links();

    [GeneratedRegex(@"^[A-Z]+\d+-(G?\d|PLAN)\S*$")]
    private static partial Regex FigureCode();
}

public sealed class ReadingAReportOnSqlite(SqliteDemo engine) : ReadingAReport<SqliteDemo>(engine);

public sealed class ReadingAReportOnSqlServer(SqlServerDemo engine) : ReadingAReport<SqlServerDemo>(engine);
