using ClosedXML.Excel;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The sheet that says how the plan stands: the finding, the goals by status, what is behind, what is missing.</summary>
internal sealed class WorkbookSummary(EditionContents contents, ReportLanguage language)
{
    private const int UnitColumn = 2;
    private const int LastUnitColumn = 4;
    private const int LastColumn = 11;

    private static readonly Status[] Statuses = Enum.GetValues<Status>();

    private readonly ReportTexts _texts = language.Texts;
    private readonly WorkbookFormats _formats = new(language);

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, _texts["Sheet.Summary"], 52, 12, 12, 13, 12, 12, 16, 19, 15, 15, 18);
        sheet.Title(Sentences.Finding(contents, language));
        sheet.Subtitle(Sentences.Subtitle(contents, language));
        Goals(sheet);
        Concerns(sheet);
        Missing(sheet);
        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
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
        sheet.Trend(9, line.Trend, language.Words);
        WorkbookSheet.AtRight(sheet.Text(10, _texts["DataInOf", line.DataInCount, line.DueCount]));
        sheet.Code(LastColumn, line);
        sheet.Hairline(1, LastColumn);
        sheet.Next(21);
    }

    private void Concerns(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["Concerns"]);
        if (!contents.Concerns.Any())
        {
            sheet.Text(1, _texts["Concerns.None"]);
            sheet.Next();
            return;
        }

        sheet.Heads(1, _texts["Indicator"], _texts["Unit"], "", "", "<" + _texts["Status"], "", ">" + _texts["Actual"], ">" + _texts["Expected"], _texts["Trend"], ">" + _texts["Achievement"], _texts["FigureCode"]);
        foreach (var line in contents.Concerns)
        {
            var height = Named(sheet, line);
            sheet.Status(5, line.Status, language.Words);
            WorkbookFigures.Actual(sheet, 7, line, _formats);
            WorkbookFigures.Expected(sheet, 8, line, _formats, language);
            sheet.Trend(9, line.Trend, language.Words);
            sheet.Number(10, line.Achievement, _formats.Achievement(line));
            sheet.Code(LastColumn, line);
            sheet.Hairline(1, LastColumn);
            sheet.Next(height);
        }
    }

    private void Missing(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["Missing"]);
        if (!contents.Missing.Any())
        {
            sheet.Text(1, _texts["Missing.None"]);
            sheet.Next();
            return;
        }

        sheet.Heads(1, _texts["Indicator"], _texts["Unit"], "", "", _texts["Why"], "", "", "", "", _texts["PromisedFor"], _texts["FigureCode"]);
        foreach (var line in contents.Missing)
        {
            var height = Named(sheet, line);
            var reason = sheet.Wrapped(LastUnitColumn + 1, 9, Sentences.WhyMissing(line, language));
            sheet.Day(10, line.PromisedFor);
            sheet.Code(LastColumn, line);
            sheet.Hairline(1, LastColumn);
            sheet.Next(Math.Max(height, WorkbookSheet.Height(reason)));
        }
    }

    // Code and title, and the unit that answers for it; returns the height that they need.
    private double Named(WorkbookSheet sheet, ReportLine line)
    {
        var title = sheet.Wrapped(1, 1, $"{line.IndicatorCode}  {language.Of(line.IndicatorTitle)}");
        var unit = sheet.Wrapped(UnitColumn, LastUnitColumn, language.Of(line.UnitTitle));
        return WorkbookSheet.Height(title, unit);
    }
}
