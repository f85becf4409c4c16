using ClosedXML.Excel;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// The sheet for computing: one plain Excel table, a row for each indicator and period, every column spelled out, no cell
/// merged and none empty. Figures are numbers, days are days. What fits on paper prints, for the edition's own date.
/// </summary>
internal sealed class WorkbookData(EditionContents contents, ReportLanguage language)
{
    private const string TableName = "Figures";

    public void Write(XLWorkbook book)
    {
        var sheet = book.Worksheets.Add(language.Texts["Sheet.Data"]);
        sheet.Style.Font.FontName = WorkbookInk.Font;
        sheet.Style.Font.FontSize = WorkbookInk.TextSize;
        sheet.Style.Font.FontColor = WorkbookInk.Ink;
        var lines = contents.Lines.Where(line => line.Scope is LineScope.Indicator).ToList();
        foreach (var (index, column) in DataColumn.All.Index())
        {
            SetUp(sheet.Column(index + 1), column);
            sheet.Cell(1, index + 1).SetValue(language.Texts[$"Line.{column.Name}"]);
            foreach (var (row, line) in lines.Index())
            {
                Write(sheet.Cell(row + 2, index + 1), column.Value(line, language));
            }
        }

        foreach (var row in Enumerable.Range(0, lines.Count))
        {
            sheet.Row(row + 2).Height = HeightOf(lines[row], language);
        }

        sheet.Row(1).Height = 32;
        sheet.Row(1).Style.Font.SetBold().Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        var table = sheet.Range(1, 1, lines.Count + 1, DataColumn.All.Count).CreateTable(TableName);
        table.Theme = XLTableTheme.TableStyleLight1;
        table.ShowRowStripes = false;
        sheet.SheetView.Freeze(1, 1);
        WorkbookPrint.SetUp(sheet, contents, language, isLandscape: true);
        sheet.PageSetup.PrintAreas.Add(1, 1, lines.Count(line => line.AsAt == contents.AsAt) + 1, DataColumn.All.Count(column => column.IsPrinted));
    }

    // What prints is shown whole; the columns beyond, for computing, may be cut by their neighbours.
    private static double HeightOf(ReportLine line, ReportLanguage language) =>
        WorkbookSheet.Height(WorkbookText.PointsToALine * DataColumn.All
            .Where(column => column.IsPrinted)
            .Max(column => column.Value(line, language) is string text ? WorkbookText.Lines(text, column.Width - 2) : 1));

    private static void SetUp(IXLColumn cells, DataColumn column)
    {
        cells.Width = column.Width;
        cells.Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top).Alignment.SetWrapText(column.IsPrinted);
        if (column.IsFigure)
        {
            cells.Style.Alignment.Horizontal = XLAlignmentHorizontalValues.Right;
        }
        else
        {
            cells.Style.Alignment.SetHorizontal(XLAlignmentHorizontalValues.Left).Alignment.SetIndent(1);
        }
    }

    private static void Write(IXLCell cell, object? value)
    {
        switch (value)
        {
            case decimal figure:
                cell.SetValue(figure);
                break;

            case int count:
                cell.SetValue(count);
                break;

            case DateOnly day:
                cell.SetValue(day.ToDateTime(TimeOnly.MinValue));
                cell.Style.NumberFormat.Format = WorkbookFormats.IsoDay;
                break;

            case string { Length: > 0 } text:
                WorkbookSheet.SetText(cell, text);
                break;

            default:
                cell.SetValue(Figures.None);
                break;
        }
    }
}
