using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>The sheet of one goal: its activities with their indicators as one table, then the indicators one by one.</summary>
internal sealed class WorkbookGoal(EditionContents contents, GoalContents goal, ReportLanguage language)
{
    private const int LastColumn = 10;
    private const double RoomForOne = 32;
    private const double RoomForTwo = 70;
    private const double RoomForMore = 36;

    private readonly ReportTexts _texts = language.Texts;
    private readonly WorkbookFormats _formats = new(language);
    private readonly string? _beside = BesideColumn.Head(contents, language);

    /// <param name="book">The workbook.</param>
    /// <param name="name">The sheet's name.</param>
    /// <returns>The pictures that are to be placed on the sheet.</returns>
    public IReadOnlyList<WorkbookPicture> Write(XLWorkbook book, string name)
    {
        var sheet = new WorkbookSheet(book, language, name, 8, 36, 16, 17, 17, 15, 21, 12, 17, 14);
        sheet.InPages(isLandscape: true);
        sheet.Title($"{goal.Line.GoalNumber}  {language.Of(goal.Line.GoalShortTitle)}");
        sheet.Text(1, language.Of(goal.Line.GoalTitle));
        sheet.Next();
        sheet.Subtitle(Sentences.OfGoal(goal.Line, language));
        sheet.Subtitle(Sentences.Subtitle(contents, language));
        if (contents.Narrative(goal.Line.GoalNumber, language.Code) is { } narrative)
        {
            sheet.Next(6);
            var height = sheet.Wrapped(1, LastColumn, narrative);
            sheet.Next(WorkbookSheet.Height(height));
        }

        Table(sheet);
        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        WorkbookPrint.Scale(sheet, isLandscape: true);
        return new WorkbookIndicators(goal, language).Write(sheet);
    }

    private void Table(WorkbookSheet sheet)
    {
        sheet.Heading(_texts["IndicatorsOf"]);
        sheet.Heads(1,
            _texts["Code"], _texts["Indicator"], "<" + _texts["UnitOfMeasure"], _texts["Trend"], _texts["Status"],
            ">" + _texts["Actual"], ">" + _texts["Expected"], ">" + _texts["Achievement"], _beside is null ? _texts["Marks"] : ">" + _beside, _texts["FigureCode"]);
        foreach (var activity in goal.Activities)
        {
            sheet.Keep(RoomForTwo + (RoomForMore * (activity.Indicators.Count - 1)));
            Activity(sheet, activity.Line);
            foreach (var indicator in activity.Indicators)
            {
                Indicator(sheet, indicator);
            }
        }
    }

    private void Activity(WorkbookSheet sheet, ReportLine line)
    {
        sheet.Text(1, line.ActivityCode);
        var height = sheet.Wrapped(2, 3, language.Of(line.ActivityTitle), isBold: true);
        sheet.Trend(4, line.Trend);
        WorkbookSheet.Aside(sheet.Text(5, _texts["DataInFor", line.DataInCount, line.DueCount]));
        sheet.Number(8, line.Achievement, _formats.Achievement(line)).Style.Font.Bold = true;
        sheet.Code(LastColumn, line);
        sheet.Sheet.Range(sheet.Row, 1, sheet.Row, 2).Style.Font.Bold = true;
        sheet.Hairline(1, LastColumn);
        sheet.Next(WorkbookSheet.Height(height) + 4);
    }

    private void Indicator(WorkbookSheet sheet, IndicatorContents indicator)
    {
        var line = indicator.Line;
        var said = Sentences.Marks(line, language);
        sheet.Keep(RoomForOne);
        sheet.Text(1, line.IndicatorCode);
        var title = sheet.Wrapped(2, 2, language.Of(line.IndicatorTitle) + (_beside is null || said.Length == 0 ? "" : $" ({said})"));
        var unit = sheet.Wrapped(3, 3, language.Of(line.UnitOfMeasure));
        WorkbookSheet.Aside(sheet.Sheet.Cell(sheet.Row, 3));
        sheet.Trend(4, line.Trend);
        sheet.Status(5, line.Status);
        WorkbookFigures.Actual(sheet, 6, line, _formats);
        var expected = WorkbookFigures.Expected(sheet, 7, line, _formats, language);
        sheet.Number(8, line.Achievement, _formats.Achievement(line));
        var marks = _beside is null ? sheet.Wrapped(9, 9, said) : 0;
        if (_beside is null)
        {
            WorkbookSheet.Aside(sheet.Sheet.Cell(sheet.Row, 9));
        }
        else
        {
            var beside = BesideColumn.Value(contents, indicator);
            sheet.Number(9, beside, _formats.Value(beside ?? 0, IndicatorCharts.FormatOf(line)));
        }

        sheet.Code(LastColumn, line);
        sheet.Hairline(1, LastColumn);
        sheet.Next(WorkbookSheet.Height(title, unit, marks, expected));
    }
}
