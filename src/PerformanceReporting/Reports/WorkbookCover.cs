using ClosedXML.Excel;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The first sheet: what this is, for whom, how things stood when, and what the signs mean.</summary>
internal sealed class WorkbookCover(EditionContents contents, ReportLanguage language)
{
    // As many of its large letters go on one line.
    private const int LettersOfTitle = 44;

    private readonly ReportTexts _texts = language.Texts;

    /// <param name="book">The workbook.</param>
    /// <param name="sheets">The other sheets with what each holds, in their order.</param>
    public void Write(XLWorkbook book, IReadOnlyList<(string Name, string About)> sheets)
    {
        var sheet = new WorkbookSheet(book, _texts["Sheet.Cover"], 30, 66);
        sheet.Next(60);
        var title = contents.Definition.Title.In(language.Code);
        sheet.Wrapped(1, 2, title);
        sheet.Sheet.Cell(sheet.Row, 1).Style.Font.SetFontSize(24).Font.SetBold();
        sheet.Next(title.Length <= LettersOfTitle ? 36 : 68);
        sheet.Text(1, language.Of(contents.Session.Title)).Style.Font.SetFontSize(16);
        sheet.Next(26);
        if (contents.Session.IsIllustrative)
        {
            sheet.Text(1, _texts["Illustrative"]).Style.Font.SetBold();
            sheet.Next(24);
        }

        sheet.Next(16);
        foreach (var (name, value) in EditionFacts.Of(contents, language))
        {
            sheet.Text(1, name).Style.Font.FontColor = WorkbookInk.Quiet;
            sheet.Sheet.Cell(sheet.Row, 1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            var height = sheet.Wrapped(2, 2, value);
            sheet.Hairline(1, 2);
            sheet.Next(WorkbookSheet.Height(height));
        }

        Contents(sheet, sheets);
        Statuses(sheet);
        Marks(sheet);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: false);
        sheet.Sheet.PageSetup.FitToPages(1, 1);
    }

    private void Contents(WorkbookSheet sheet, IReadOnlyList<(string Name, string About)> sheets)
    {
        sheet.Heading(_texts["Contents"]);
        foreach (var (name, about) in sheets)
        {
            var cell = sheet.Text(1, name);
            cell.Hyperlink = new XLHyperlink($"'{name}'!A1");
            cell.Style.Font.SetFontColor(WorkbookInk.Link).Font.SetUnderline(XLFontUnderlineValues.Single)
                .Font.SetFontName(WorkbookInk.Font).Font.SetFontSize(WorkbookInk.TextSize);
            sheet.Text(2, about);
            sheet.Next();
        }
    }

    private void Statuses(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["Legend"]);
        var (onTrack, atRisk) = PlanThresholds.Of(contents);
        foreach (var status in Enum.GetValues<Status>())
        {
            sheet.Status(1, status, language.Words);
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
