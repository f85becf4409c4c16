using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerformanceReporting.Charts;
using PerformanceReporting.Reports;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public sealed class WritingTheWorkbook
{
    [Fact]
    public void The_summary_begins_with_its_finding_and_names_what_is_behind()
    {
        using var workbook = Written(SmallEdition.Contents());

        Assert.Equal(
            """
            1 of 3 indicators is on track
            Strategic Plan, as at 31 October 2018. Accepted values only. Illustrative figures: every value in this report is invented.
            Goals
            Goal | ● On track | ▲ At risk | ■ Off track | ○ No data | – Not due | ◇ Monitored | Achievement | Trend | Data in | Figure code
            5  Digital Customs | 1 | 0 | 1 | 1 | 0 | 1 | 0.569 | ↘ worsening | 2 of 3 | PC80-G5
            The plan | 1 | 0 | 1 | 1 | 0 | 1 | 0.569 | ↘ worsening | 2 of 3 | PC80-PLAN
            Off track and at risk
            Indicator | Unit | Status | Actual | Expected | Trend | Achievement | Figure code
            5.1-01  Members using the data model | Compliance and Facilitation | ■ Off track | 41 | 58 | → stable | 0.7069 | PC80-5.1-01
            """,
            string.Join('\n', workbook.Rows("Summary")));
    }

    [Fact]
    public void What_is_missing_is_named_with_its_unit_the_reason_and_the_promised_day()
    {
        using var workbook = Written(SmallEdition.Contents());

        Assert.Equal(
            """
            Missing values
            1 of 3 values that were due is missing. It is not counted as zero, and does not improve a score.
            Indicator | Unit | Why | Promised for | Figure code
            5.1-03  Agencies surveyed | Compliance and Facilitation | The survey runs late. | 43444 | PC80-5.1-03
            """,
            string.Join('\n', workbook.Rows("Missing values")));
    }

    [Fact]
    public void A_goal_has_its_activities_and_indicators_and_then_each_one_with_its_points()
    {
        using var workbook = Written(SmallEdition.Contents());

        Assert.Equal(
            """
            5  Digital Customs
            Promote Digital Customs
            1 of 3 indicators is on track, achievement 57%, worsening, data in for 2 of 3.
            Strategic Plan, as at 31 October 2018. Accepted values only. Illustrative figures: every value in this report is invented.
            Activities and indicators
            Code | Indicator | Unit of measure | Trend | Status | Actual | Expected | Achievement | Marks | Figure code
            5.1 | Framework for standards | ↘ worsening | data in: 2 of 3 | 0.569 | PC80-A5.1
            5.1-01 | Members using the data model | Members | → stable | ■ Off track | 41 | 58 | 0.7069 | – | PC80-5.1-01
            5.1-02 | Availability | % of hours | ↗ improving | ● On track | 99.25 | 99%–100% | 1 | revised | PC80-5.1-02
            5.1-03 | Agencies surveyed | Members | – | ○ No data | – | 12 | – | – | PC80-5.1-03
            5.1-04 | What Members did | – | – | ◇ Monitored | – | – | – | – | PC80-5.1-04
            The indicators one by one
            5.1-01  Members using the data model
            Compliance and Facilitation · Members · as at the date · increase
            As at | Actual | Expected | Achievement | Status | Marks
            43404 | 41 | 58 | 0.7069 | ■ Off track | –
            43281 | 40 | 52 | 0.7692 | ▲ At risk | break
            Baseline | 12 on 30 June 2016
            Target | 70 by 30 June 2019
            Compliance and Facilitation says | Two wait for a vote.
            """,
            string.Join('\n', workbook.Rows("Goal 5").Take(20)));
    }

    [Fact]
    public void Every_indicator_with_figures_has_a_chart_that_is_told_in_words()
    {
        using var workbook = Written(SmallEdition.Contents());

        var pictures = workbook.Part("Goal 5").DrawingsPart!.WorksheetDrawing.Descendants<NonVisualDrawingProperties>().ToList();

        Assert.Equal(["Members using the data model", "Availability", "Agencies surveyed"], pictures.Select(picture => picture.Name!.Value));
        Assert.StartsWith("Members. Jun 18: Actual 40, Expected 52, At risk. Oct 18: 41, 58, Off track.", pictures[0].Description!.Value, StringComparison.Ordinal);
        Assert.All(workbook.Part("Goal 5").DrawingsPart!.ImageParts, image => Assert.Equal("image/png", image.ContentType));
    }

    [Fact]
    public void Each_picture_is_the_chart_of_the_indicator_that_it_is_named_after()
    {
        var contents = SmallEdition.Contents();
        using var workbook = Written(contents);
        var drawings = workbook.Part("Goal 5").DrawingsPart!;

        var pictures = drawings.WorksheetDrawing.Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.Picture>().ToList();
        Assert.Equal(3, pictures.Count);
        foreach (var picture in pictures)
        {
            var name = picture.NonVisualPictureProperties!.NonVisualDrawingProperties!.Name!.Value;
            using var image = drawings.GetPartById(picture.BlipFill!.Blip!.Embed!.Value!).GetStream();
            using var bytes = new MemoryStream();
            image.CopyTo(bytes);
            var indicator = contents.Indicators.Single(indicator => indicator.Line.IndicatorTitle == name);
            Assert.Equal(ChartRenderer.Png(IndicatorCharts.Of(indicator, ReportLanguage.English)!), bytes.ToArray());
        }
    }

    [Fact]
    public void The_data_are_one_plain_table_without_merged_or_empty_cells()
    {
        using var workbook = Written(SmallEdition.Contents());
        var part = workbook.Part("Data");

        var table = Assert.Single(part.TableDefinitionParts).Table;
        var heads = table.Descendants<TableColumn>().Select(column => column.Name!.Value).ToList();
        Assert.Equal(heads.Count, heads.Distinct().Count());
        Assert.Empty(part.Worksheet.Descendants<MergeCell>());
        var rows = part.Worksheet.Descendants<Row>().ToList();
        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Equal(heads.Count, row.Elements<Cell>().Count(cell => workbook.TextOf(cell).Length > 0)));
        Assert.StartsWith(
            "PC80-5.1-02 | Availability | 43404 | % of hours | 99.25 | – | 1 | On track | revised | improving | Digital Customs | Standards | 5.1-02 | Compliance and Facilitation | 5",
            workbook.Rows("Data")[2],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1+1")]
    [InlineData("-2")]
    [InlineData("@SUM(A1)")]
    public void What_people_wrote_stays_text(string comment)
    {
        using var workbook = Written(SmallEdition.Contents(comment));

        Assert.Empty(workbook.Sheets.SelectMany(sheet => workbook.Part(sheet).Worksheet.Descendants<CellFormula>()));
        var cells = workbook.Part("Data").Worksheet.Descendants<Cell>().Where(cell => workbook.TextOf(cell) == comment).ToList();
        var formats = workbook.Document.WorkbookPart!.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ToList();
        Assert.All(cells, cell => Assert.Equal(CellValues.SharedString, cell.DataType!.Value));
        Assert.All(cells, cell => Assert.True(formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value));
        Assert.Single(cells);
    }

    [Fact]
    public void The_sheets_follow_the_definition_and_the_language()
    {
        using var english = Written(SmallEdition.Contents());
        using var french = Written(SmallEdition.Contents(sections: [ReportSection.Goals, ReportSection.Data]), French);

        Assert.Equal(["Cover", "Contents", "Since you last met", "Summary", "For approval", "Goal 5", "Costing", "Costing ahead", "Missing values", "Methodology", "Data"], english.Sheets);
        Assert.Equal(["But 5", "Données"], french.Sheets);
        Assert.Contains("1 indicateur sur 3 est en bonne voie, réalisation 57\u202F%, en recul, données reçues pour 2 sur 3.", french.Rows("But 5"));
    }

    [Fact]
    public void The_cover_says_what_it_is_and_the_contents_what_the_signs_mean()
    {
        using var workbook = Written(SmallEdition.Contents());

        var rows = workbook.Rows("Cover");
        Assert.Equal("Performance report", rows[0]);
        Assert.Contains("Illustrative figures: every value in this report is invented.", rows);
        Assert.Contains("Document | SP0650E1a", rows);
        Assert.Contains("Cut-off of the figures | 23 November 2018, 23:59 (Europe/Brussels)", rows);
        Assert.Contains($"Seal of the figures (SHA-256) | {SmallEdition.Contents().Edition.ContentHash}", rows);
        Assert.Contains("1 of 3 indicators is on track.", rows);
        Assert.Contains("▲ At risk | achieved to 75% or more", workbook.Rows("Contents"));
    }

    [Fact]
    public void It_prints_on_A4_with_its_title_on_every_page()
    {
        using var workbook = Written(SmallEdition.Contents());

        Assert.All(workbook.Sheets, sheet => Assert.Equal(9u, workbook.Part(sheet).Worksheet.Descendants<PageSetup>().Single().PaperSize!.Value));
        Assert.All(workbook.Sheets, sheet => Assert.Contains("&P", workbook.Part(sheet).Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal));
        var titles = workbook.Document.WorkbookPart!.Workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles").Select(name => name.Text);
        Assert.Equal(["Cover!$1:$1", "Contents!$1:$1", "'Since you last met'!$1:$1", "Summary!$1:$1", "'For approval'!$1:$1", "'Goal 5'!$1:$1", "Costing!$1:$1", "'Costing ahead'!$1:$1", "'Missing values'!$1:$1", "Methodology!$1:$1", "Data!$1:$1"], titles);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public void It_is_a_valid_workbook_and_the_same_edition_gives_the_same_bytes(string language)
    {
        var spoken = language == "en" ? ReportLanguage.English : French;
        var bytes = WorkbookWriter.Write(SmallEdition.Contents(), spoken);

        using var workbook = new WorkbookGrid(bytes);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(workbook.Document, TestContext.Current.CancellationToken).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}"));
        Assert.Equal(bytes, WorkbookWriter.Write(SmallEdition.Contents(), spoken));
        Assert.Equal("Performance Reporting", workbook.Document.PackageProperties.LastModifiedBy);
    }

    private static ReportLanguage French { get; } = ReportLanguage.Of("fr", new Dictionary<string, string>());

    private static WorkbookGrid Written(EditionContents contents, ReportLanguage? language = null) => new(WorkbookWriter.Write(contents, language ?? ReportLanguage.English));
}
