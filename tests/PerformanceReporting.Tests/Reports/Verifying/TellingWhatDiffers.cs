using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Verifying;
using PerformanceReporting.Results;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Verifying;

public sealed class TellingWhatDiffers
{
    private static readonly EditionContents Contents = SmallEdition.Contents();

    private static readonly byte[] Genuine = WorkbookWriter.Write(Contents, ReportLanguage.English);

    [Fact]
    public void The_same_content_packed_anew_differs_in_nothing()
    {
        var saved = Tampering.Edited(Genuine, document => document.PackageProperties.LastModifiedBy = "Somebody");

        Assert.NotEqual(Genuine, saved);
        Assert.Empty(Differences(saved));
    }

    [Fact]
    public void A_figure_that_was_changed_is_told_with_its_code_its_head_and_both_values()
    {
        var (sheet, cell) = ("Data", "E2");

        var difference = Assert.Single(Differences(Tampering.Edited(Genuine, document => document.Cell(sheet, cell).CellValue = new CellValue("58"))));

        Assert.Equal(
            new WorkbookDifference { Kind = WorkbookDifferenceKind.Cell, Sheet = sheet, Cell = cell, Label = "PC80-5.1-01 · Members using the data model · Members: Actual", Given = "58", True = "41" },
            difference);
    }

    [Fact]
    public void A_status_a_day_and_a_comment_are_told_as_people_read_them()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            Write(document.Cell("Data", "C2"), "43405", null);
            Write(document.Cell("Data", "H2"), "On track", CellValues.InlineString);
            document.Cell("Data", "G2").CellValue = new CellValue("0.97");
        });

        Assert.Equal(
            ["C2: 1 November 2018 for 31 October 2018", "G2: 0.97 for 0.7069", "H2: On track for Off track"],
            Differences(altered).Select(difference => $"{difference.Cell}: {difference.Given} for {difference.True}"));
    }

    [Fact]
    public void A_formula_is_told_even_where_it_gives_the_same()
    {
        var altered = Tampering.Edited(Genuine, document => document.Cell("Data", "E2").CellFormula = new CellFormula("40+1"));

        var difference = Assert.Single(Differences(altered));

        Assert.Equal((WorkbookDifferenceKind.Formula, "=40+1 → 41", "41"), (difference.Kind, difference.Given, difference.True));
    }

    [Fact]
    public void A_format_that_shows_another_figure_is_told()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
            (styles.NumberingFormats ??= new()).Append(new NumberingFormat { NumberFormatId = 999, FormatCode = "\"58\"" });
            styles.CellFormats!.Append(new CellFormat { NumberFormatId = 999, ApplyNumberFormat = true });
            document.Cell("Data", "E2").StyleIndex = (uint)styles.CellFormats.ChildElements.Count - 1;
        });

        Assert.Equal(WorkbookDifferenceKind.Format, Assert.Single(Differences(altered)).Kind);
    }

    [Fact]
    public void Cells_that_were_added_or_emptied_are_told()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            document.Cell("Data", "E2").Remove();
            var row = document.Sheet("Data").Worksheet.Descendants<Row>().Last();
            row.Parent!.Append(new Row(new Cell { CellReference = "A99", DataType = CellValues.InlineString, InlineString = new(new Text("PC80-5.1-99")) }) { RowIndex = 99 });
        });

        Assert.Equal([("E2", null, "41"), ("A99", "PC80-5.1-99", null)], Differences(altered).Select(difference => (difference.Cell, difference.Given, difference.True)));
    }

    [Fact]
    public void Sheets_rows_and_columns_that_were_hidden_added_or_taken_out_are_told()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            document.Entry("Missing values").State = SheetStateValues.VeryHidden;
            document.Sheet("Data").Worksheet.Descendants<Row>().ElementAt(1).Hidden = true;
            document.Sheet("Data").Worksheet.Descendants<Column>().First(column => column.Min?.Value == 1).Hidden = true;
            document.Entry("Methodology").Remove();
            document.Entry("Costing ahead").Name = "Costing behind";
        });

        Assert.Equal(
            [
                (WorkbookDifferenceKind.SheetGone, "Costing ahead"), (WorkbookDifferenceKind.SheetGone, "Methodology"), (WorkbookDifferenceKind.SheetAdded, "Costing behind"),
                (WorkbookDifferenceKind.SheetHidden, "Missing values"), (WorkbookDifferenceKind.RowHidden, "Data"), (WorkbookDifferenceKind.ColumnHidden, "Data"),
            ],
            Differences(altered).Select(difference => (difference.Kind, difference.Sheet)).Distinct());
    }

    [Fact]
    public void Sheets_in_another_order_and_another_calendar_are_told()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            var sheets = document.WorkbookPart!.Workbook.Sheets!;
            var first = sheets.FirstChild!;
            first.Remove();
            sheets.Append(first);
            (document.WorkbookPart.Workbook.WorkbookProperties ??= new()).Date1904 = true;
        });

        Assert.Equal([WorkbookDifferenceKind.From1904, WorkbookDifferenceKind.SheetsInOtherOrder], Differences(altered).Select(difference => difference.Kind));
    }

    [Fact]
    public void A_chart_that_was_changed_told_otherwise_or_taken_off_is_told()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            var drawings = document.Sheet("Goal 5").DrawingsPart!;
            using (var other = new MemoryStream([1, 2, 3]))
            {
                drawings.ImageParts.First().FeedData(other);
            }

            var anchors = drawings.WorksheetDrawing.ChildElements.ToList();
            anchors[1].Descendants<DocumentFormat.OpenXml.Drawing.Spreadsheet.NonVisualDrawingProperties>().Single().Description = "All is well.";
            anchors[2].Remove();
        });

        Assert.Equal(
            [WorkbookDifferenceKind.PictureChanged, WorkbookDifferenceKind.PictureTold, WorkbookDifferenceKind.PictureGone],
            Differences(altered).Select(difference => difference.Kind));
    }

    [Fact]
    public void What_was_laid_on_a_sheet_is_told()
    {
        var altered = Tampering.Edited(Genuine, document =>
        {
            var part = document.Sheet("Summary");
            part.AddNewPart<WorksheetCommentsPart>().Comments = new Comments(
                new Authors(new Author("Somebody")),
                new CommentList(new Comment(new CommentText(new Run(new Text("In truth 90%")))) { Reference = "B6", AuthorId = 0 }));
            part.AddHyperlinkRelationship(new Uri("https://example.org/"), isExternal: true);
            part.Worksheet.InsertAfter(
                new ConditionalFormatting(new ConditionalFormattingRule(new Formula("1=1")) { Type = ConditionalFormatValues.Expression, Priority = 1 }) { SequenceOfReferences = new ListValue<StringValue>([new("B6:B9")]) },
                part.Worksheet.GetFirstChild<SheetData>());
        });

        Assert.Equal(
            [(WorkbookDifferenceKind.PaintedByValue, "B6"), (WorkbookDifferenceKind.Note, "B6"), (WorkbookDifferenceKind.LinkOut, null)],
            Differences(altered).Select(difference => (difference.Kind, difference.Cell)));
    }

    [Theory]
    [InlineData("A1", 1, 1)]
    [InlineData("Z9", 9, 26)]
    [InlineData("AA10", 10, 27)]
    [InlineData("XFD1048576", 1_048_576, 16_384)]
    public void A_cell_is_named_as_Excel_names_it(string name, int row, int column)
    {
        Assert.Equal(new CellAddress(row, column), CellAddress.Read(name));
        Assert.Equal(name, new CellAddress(row, column).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A0")]
    [InlineData("7")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("A-1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAA1")]
    public void What_names_no_cell_is_none(string? name) => Assert.Null(CellAddress.Read(name));

    private static IReadOnlyList<WorkbookDifference> Differences(byte[] altered)
    {
        Assert.Null(WorkbookGuard.Check(altered));
        var codes = Contents.Lines.Select(line => line.FigureCode).ToHashSet();
        return [.. new WorkbookComparison(WorkbookReader.Read(altered)!, WorkbookReader.Read(Genuine)!, codes, Figures.English).Differences()];
    }

    private static void Write(Cell cell, string value, CellValues? type)
    {
        cell.DataType = type is { } known ? new EnumValue<CellValues>(known) : null;
        cell.CellValue = type is CellValues.InlineString ? null : new CellValue(value);
        cell.InlineString = type is CellValues.InlineString ? new InlineString(new Text(value)) : null;
    }
}
