using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Commands;

/// <summary>
/// The main job, end to end: a unit head gives a value on 22 November 2018 and the office accepts it; the cut-off passes on
/// the 23rd; on the 26th the report is compiled, and workbook, feed and page show the value.
/// </summary>
public abstract class FromAValueToTheReport<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Indicator = "5.4-02";

    [Fact]
    public async Task A_value_given_and_accepted_before_the_cut_off_is_in_workbook_feed_and_page()
    {
        await using (var before = new App(Engine, "2018-11-22"))
        {
            using var head = await before.AsAsync("head.cf@demo.example");
            using var given = await new Visitor(head).SendsAsync(
                "/submissions",
                "/submissions?handler=Submit",
                new() { [$"Entries[{Indicator}].Value"] = "5", [$"Entries[{Indicator}].Version"] = "0", [$"Entries[{Indicator}].Comment"] = "Counted on 31 October." });
            Assert.Equal(HttpStatusCode.Redirect, given.StatusCode);

            using var office = await before.AsAsync("office@demo.example");
            Assert.Equal("NoData", (await FigureAsync(office, "IndicatorResults")).GetProperty("Status").GetString());
            using var accepted = await new Visitor(office).SendsAsync(
                "/review",
                $"/review?handler=Accept&code={Indicator}",
                new() { [$"Entries[{Indicator}].Version"] = "1" });
            Assert.Equal(HttpStatusCode.Redirect, accepted.StatusCode);
        }

        var folder = Directory.CreateTempSubdirectory("performance-reporting-report-");
        try
        {
            var (exitCode, _, error) = await ProductProcess.RunAsync(Engine.Options, ["compile", "policy-commission", "--output", folder.FullName], Cancellation);
            Assert.True(exitCode == 0, error);
            var workbook = Path.Combine(folder.FullName, "policy-commission-PC80-edition-1-en.xlsx");
            Assert.Contains("5", RowOf(workbook, "PC80-" + Indicator));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        await using var after = new App(Engine, "2018-11-26");
        using var reader = await after.AsAsync("office@demo.example");
        var live = await FigureAsync(reader, "IndicatorResults");
        var printed = await FigureAsync(reader, "IndicatorResultsAsReported", "SessionCode eq 'PC80' and ");
        foreach (var figure in new[] { live, printed })
        {
            Assert.Equal(5m, figure.GetProperty("Actual").GetDecimal());
            Assert.Equal("AtRisk", figure.GetProperty("Status").GetString());
            Assert.Equal(0.8333m, figure.GetProperty("Achievement").GetDecimal());
        }

        var page = await new Visitor(reader).ReadsAsync($"/indicators/{Indicator}");
        Assert.Contains("5 against 6 expected", WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        var (verified, _, faults) = await ProductProcess.RunAsync(Engine.Options, ["verify"], Cancellation);
        Assert.True(verified == 0, faults);
    }

    private static async Task<JsonElement> FigureAsync(HttpClient person, string set, string and = "")
    {
        var filter = Uri.EscapeDataString($"{and}IndicatorCode eq '{Indicator}' and PeriodCode eq '2018/2019-1'");
        var answer = await person.GetStringAsync(new Uri($"/odata/v1/{set}?$filter={filter}", UriKind.Relative), Cancellation);
        using var json = JsonDocument.Parse(answer);
        return Assert.Single(json.RootElement.GetProperty("value").EnumerateArray()).Clone();
    }

    /// <summary>The texts and figures of the row of the data sheet that bears a figure code.</summary>
    private static List<string> RowOf(string path, string figureCode)
    {
        using var workbook = SpreadsheetDocument.Open(path, isEditable: false);
        var texts = workbook.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText).ToList();
        var data = workbook.WorkbookPart.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == "Data");
        var part = (WorksheetPart)workbook.WorkbookPart.GetPartById(data.Id!);
        return part.Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(cell.InnerText, System.Globalization.CultureInfo.InvariantCulture)] : cell.InnerText).ToList())
            .Single(row => row.Contains(figureCode));
    }
}

public sealed class FromAValueToTheReportOnSqlite(SqliteDemo engine) : FromAValueToTheReport<SqliteDemo>(engine);

public sealed class FromAValueToTheReportOnSqlServer(SqlServerDemo engine) : FromAValueToTheReport<SqlServerDemo>(engine);
