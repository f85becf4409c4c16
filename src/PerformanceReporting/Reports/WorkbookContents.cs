using ClosedXML.Excel;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The table of contents, each sheet a link; then what the signs and marks mean that stand on them.</summary>
internal sealed class WorkbookContents(EditionContents contents, ReportLanguage language)
{
    private readonly ReportTexts _texts = language.Texts;

    /// <param name="book">The workbook.</param>
    /// <param name="sheets">The other sheets with what each holds, in their order.</param>
    public void Write(XLWorkbook book, IReadOnlyList<(string Name, string About)> sheets)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Contents"], 26, 66);
        sheet.Title(_texts["Sheet.Contents"]);
        sheet.Next(8);
        foreach (var (name, about) in sheets)
        {
            Link(sheet.Text(1, name), name);
            var height = sheet.Wrapped(2, 2, about);
            sheet.Hairline(1, 2);
            sheet.Next(WorkbookSheet.Height(height) + 2);
        }

        Statuses(sheet);
        Marks(sheet);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: false);
    }

    private static void Link(IXLCell cell, string sheet)
    {
        cell.Hyperlink = new XLHyperlink($"'{sheet}'!A1");
        cell.Style.Font.SetFontColor(WorkbookInk.Link).Font.SetUnderline(XLFontUnderlineValues.Single)
            .Font.SetFontName(WorkbookInk.Font).Font.SetFontSize(WorkbookInk.TextSize);
    }

    private void Statuses(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["Legend"]);
        var (onTrack, atRisk) = PlanThresholds.Of(contents);
        foreach (var status in Enum.GetValues<Status>())
        {
            sheet.Status(1, status);
            sheet.Sheet.Cell(sheet.Row, 1).Style.Alignment.Indent = 0;
            sheet.Text(2, _texts[$"Legend.{status}", language.Figures.Share(status is Status.OnTrack ? onTrack : atRisk)]);
            sheet.Next();
        }
    }

    private void Marks(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["Marks"]);
        string[] marks = [Results.Marks.Provisional, Results.Marks.Revised, Results.Marks.Estimate, Results.Marks.Break, ReportMarks.Submitted, ReportMarks.Returned];
        foreach (var mark in marks)
        {
            sheet.Text(1, _texts[$"Mark.{mark}"]);
            sheet.Text(2, _texts[$"Legend.{mark}"]);
            sheet.Next();
        }

        sheet.Text(1, Figures.None);
        sheet.Text(2, _texts["Legend.None"]);
        sheet.Next();
    }
}
