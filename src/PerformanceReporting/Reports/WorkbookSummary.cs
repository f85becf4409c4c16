using ClosedXML.Excel;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The sheet that says how the plan stands: the finding, the goals by status, and what is furthest behind.</summary>
internal sealed class WorkbookSummary(EditionContents contents, ReportLanguage language)
{
    private const int LastColumn = 11;
    private const int MostConcerns = 5;
    private const double RoomForOne = 32;

    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    private readonly ReportTexts _texts = language.Texts;
    private readonly WorkbookFormats _formats = new(language);

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Summary"], 40, 10, 9, 10, 9, 9, 13, 14, 16, 14, 14);
        sheet.InPages(isLandscape: true);
        sheet.Title(Sentences.Finding(contents, language));
        sheet.Subtitle(Sentences.Subtitle(contents, language));
        Goals(sheet);
        Concerns(sheet);
        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        WorkbookPrint.Scale(sheet, isLandscape: true);
    }

    private void Goals(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["Goals"]);
        sheet.Heads(1,
        [
            _texts["Goal"],
            .. Statuses.Select(status => ">" + language.Words.WithShape(status)),
            ">" + _texts["Achievement"],
            _texts["Trend"],
            ">" + _texts["DataIn"],
            _texts["FigureCode"],
        ]);
        foreach (var (index, status) in Statuses.Index())
        {
            sheet.Sheet.Cell(sheet.Row - 1, index + 2).Style.Font.FontColor = WorkbookInk.Of(status);
        }

        foreach (var goal in contents.Goals)
        {
            RollUp(sheet, goal.Line, $"{goal.Line.GoalNumber}  {language.Of(goal.Line.GoalShortTitle)}");
        }

        RollUp(sheet, contents.Plan, _texts["ThePlan"]);
        sheet.Sheet.Row(sheet.Row - 1).Style.Font.Bold = true;
    }

    private void RollUp(WorkbookSheet sheet, ReportLine line, string name)
    {
        sheet.Text(1, name);
        foreach (var (index, status) in Statuses.Index())
        {
            sheet.Number(index + 2, line.Count(status), "0");
        }

        sheet.Number(8, line.Achievement, _formats.Achievement(line));
        sheet.Trend(9, line.Trend);
        WorkbookSheet.AtRight(sheet.Text(10, _texts["DataInOf", line.DataInCount, line.DueCount]));
        sheet.Code(LastColumn, line);
        sheet.Hairline(1, LastColumn);
        sheet.Next(18);
    }

    private void Concerns(WorkbookSheet sheet)
    {
        var concerns = contents.Concerns.ToList();
        sheet.Heading(_texts["Concerns"]);
        if (concerns.Count == 0)
        {
            sheet.Text(1, _texts["Concerns.None"]);
            sheet.Next();
            return;
        }

        if (concerns.Count > MostConcerns)
        {
            sheet.Subtitle(_texts["Concerns.First", MostConcerns, concerns.Count]);
        }

        sheet.Heads(1, _texts["Indicator"], _texts["Unit"], "", "<" + _texts["Status"], "", "", ">" + _texts["Actual"], ">" + _texts["Expected"], _texts["Trend"], ">" + _texts["Achievement"], _texts["FigureCode"]);
        foreach (var line in concerns.Take(MostConcerns))
        {
            Concern(sheet, line);
        }
    }

    private void Concern(WorkbookSheet sheet, ReportLine line)
    {
        sheet.Keep(RoomForOne);
        var title = sheet.Wrapped(1, 1, $"{line.IndicatorCode}  {language.Of(line.IndicatorTitle)}");
        var unit = sheet.Wrapped(2, 3, language.Of(line.UnitTitle));
        sheet.Sheet.Range(sheet.Row, 4, sheet.Row, 5).Merge();
        sheet.Status(4, line.Status);
        sheet.Sheet.Range(sheet.Row, 6, sheet.Row, 7).Merge();
        WorkbookFigures.Actual(sheet, 6, line, _formats);
        var expected = WorkbookFigures.Expected(sheet, 8, line, _formats, language);
        sheet.Trend(9, line.Trend);
        sheet.Number(10, line.Achievement, _formats.Achievement(line));
        sheet.Code(LastColumn, line);
        sheet.Hairline(1, LastColumn);
        sheet.Next(WorkbookSheet.Height(title, unit, expected));
    }
}
