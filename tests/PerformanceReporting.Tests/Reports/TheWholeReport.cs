using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public abstract class TheWholeReport<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Is_a_valid_workbook_with_a_chart_for_every_indicator_that_has_figures(string language)
    {
        var edition = await CompiledAsync("PC80");

        var written = await new ReportWorkbooks(Database, new EditionReader(ReportLibrary.Load())).WriteAsync(Report, "PC80", null, language, Cancellation);

        Assert.NotNull(written);
        Assert.Equal($"policy-commission-PC80-edition-1-{language}.xlsx", written.Value.FileName);
        using var workbook = new WorkbookGrid(written.Value.Content);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2013).Validate(workbook.Document, Cancellation).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        var pictures = workbook.Document.WorkbookPart!.WorksheetParts.SelectMany(part => part.DrawingsPart?.WorksheetDrawing.Descendants<NonVisualDrawingProperties>() ?? []).ToList();
        var drawable = (await LinesAsync(edition)).Where(line => line.Actual is not null).Select(line => line.IndicatorCode).Distinct().Count();
        Assert.Equal(drawable, pictures.Count);
        Assert.All(pictures, picture => Assert.False(string.IsNullOrWhiteSpace(picture.Description?.Value)));
    }
}

public sealed class TheWholeReportOnSqlite(SqliteDemo engine) : TheWholeReport<SqliteDemo>(engine);

public sealed class TheWholeReportOnSqlServer(SqlServerDemo engine) : TheWholeReport<SqlServerDemo>(engine);
