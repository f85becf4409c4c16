using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>The sheet of one goal: its activities with their indicators as one table, then the indicators one by one.</summary>
internal sealed class WorkbookGoal(EditionContents contents, GoalContents goal, ReportLanguage language)
{
    private const int LastColumn = 10;

    private readonly ReportTexts _texts = language.Texts;
    private readonly WorkbookFormats _formats = new(language);

    /// <param name="book">The workbook.</param>
    /// <param name="name">The sheet's name.</param>
    /// <returns>The pictures that are to be placed on the sheet.</returns>
    public IReadOnlyList<WorkbookPicture> Write(XLWorkbook book, string name)
    {
        var sheet = new WorkbookSheet(book, name, 9, 46, 21, 13, 16, 13, 19, 16, 17, 22);
        sheet.Title($"{goal.Line.GoalNumber}  {language.Of(goal.Line.GoalTitle)}");
        sheet.Subtitle(Sentences.OfGoal(goal.Line, language));
        sheet.Subtitle(Sentences.Subtitle(contents, language));
        Table(sheet);
        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        return new WorkbookIndicators(goal, language).Write(sheet);
    }

    private void Table(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["IndicatorsOf"]);
        sheet.Heads(1,
            _texts["Code"], _texts["Indicator"], _texts["UnitOfMeasure"], ">" + _texts["Actual"], ">" + _texts["Expected"],
            ">" + _texts["Achievement"], _texts["Status"], _texts["Trend"], _texts["Marks"], _texts["FigureCode"]);
        foreach (var activity in goal.Activities)
        {
            Activity(sheet, activity.Line);
            foreach (var indicator in activity.Indicators)
            {
                Indicator(sheet, indicator.Line);
            }
        }
    }

    private void Activity(WorkbookSheet sheet, ReportLine line)
    {
        sheet.Text(1, line.ActivityCode);
        var height = sheet.Wrapped(2, 5, language.Of(line.ActivityTitle));
        sheet.Number(6, line.Achievement, _formats.Achievement(line));
        sheet.Text(7, _texts["DataIn"]);
        sheet.Text(8, _texts["DataInOf", line.DataInCount, line.DueCount]);
        sheet.Text(9, line.Trend is { } trend ? language.Words.WithArrow(trend) : null);
        Code(sheet, line);
        sheet.Sheet.Range(sheet.Row, 1, sheet.Row, 6).Style.Font.Bold = true;
        sheet.Hairline(1, LastColumn);
        sheet.Next(WorkbookSheet.Height(height) + 6);
    }

    private void Indicator(WorkbookSheet sheet, ReportLine line)
    {
        sheet.Text(1, line.IndicatorCode);
        var title = sheet.Wrapped(2, 2, language.Of(line.IndicatorTitle));
        var unit = sheet.Wrapped(3, 3, language.Of(line.UnitOfMeasure));
        WorkbookFigures.Actual(sheet, 4, line, _formats);
        WorkbookFigures.Expected(sheet, 5, line, _formats, language);
        sheet.Number(6, line.Achievement, _formats.Achievement(line));
        sheet.Status(7, line.Status, language.Words);
        sheet.Text(8, line.Trend is { } trend ? language.Words.WithArrow(trend) : null);
        var marks = sheet.Wrapped(9, 9, Sentences.Marks(line, language));
        Code(sheet, line);
        sheet.Hairline(1, LastColumn);
        sheet.Next(WorkbookSheet.Height(title, unit, marks));
    }

    private static void Code(WorkbookSheet sheet, ReportLine line) =>
        sheet.Text(LastColumn, line.FigureCode).Style.Font.SetFontColor(WorkbookInk.Quiet).Font.SetFontSize(WorkbookInk.SmallSize);
}
