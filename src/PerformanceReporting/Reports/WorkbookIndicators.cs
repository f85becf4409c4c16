using ClosedXML.Excel;
using PerformanceReporting.Charts;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// The indicators of a goal one by one, each on rows that print together: on the left its chart, on the right the points
/// that the chart draws, its baseline and target, and what its unit says.
/// </summary>
internal sealed class WorkbookIndicators(GoalContents goal, ReportLanguage language)
{
    private const int FirstColumn = 5;
    private const int LastColumn = 10;
    private const double RowHeight = 17;

    // The picture's height in points, and a little between it and what follows.
    private const double PictureHeight = (WorkbookPicture.Height * 0.75) + 4;

    private readonly ReportTexts _texts = language.Texts;
    private readonly WorkbookFormats _formats = new(language);

    public IReadOnlyList<WorkbookPicture> Write(WorkbookSheet sheet)
    {
        var pictures = new List<WorkbookPicture>();
        sheet.Break();
        sheet.Heading(_texts["Charts"]);
        foreach (var indicator in goal.Indicators)
        {
            var (first, used) = (sheet.Row, sheet.Used);
            if (IndicatorCharts.Of(indicator, language) is { } chart)
            {
                pictures.Add(Drawn(sheet, indicator, chart));
            }
            else
            {
                Told(sheet, indicator);
            }

            sheet.KeepFrom(first, used);
            sheet.Next(10);
        }

        return pictures;
    }

    private WorkbookPicture Drawn(WorkbookSheet sheet, IndicatorContents indicator, ChartSpec chart)
    {
        Name(sheet, indicator.Line);
        var (top, used) = (sheet.Row, sheet.Used);
        Points(sheet, indicator);
        Facts(sheet, indicator.Line);
        while (sheet.Used < used + PictureHeight)
        {
            sheet.Next(RowHeight);
        }

        return new(sheet.Sheet.Name, top, chart);
    }

    // A narrative, and what was never measured: words alone, the latest first.
    private void Told(WorkbookSheet sheet, IndicatorContents indicator)
    {
        Name(sheet, indicator.Line);
        foreach (var line in indicator.History.Reverse().Where(line => line.Comment is { Length: > 0 }))
        {
            sheet.Wrapped(1, 2, language.Figures.Day(line.AsAt));
            sheet.Sheet.Cell(sheet.Row, 1).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            var height = sheet.Wrapped(3, LastColumn, line.Comment);
            sheet.Hairline(1, LastColumn);
            sheet.Next(WorkbookSheet.Height(height));
        }
    }

    private void Name(WorkbookSheet sheet, ReportLine line)
    {
        sheet.Text(1, $"{line.IndicatorCode}  {language.Of(line.IndicatorTitle)}").Style.Font.SetBold().Font.SetFontSize(12);
        sheet.Next(20);
        string[] about =
        [
            language.Of(line.UnitTitle),
            .. line.UnitOfMeasure is { Length: > 0 } unit ? new[] { language.Of(unit) } : [],
            .. line.Coverage is { } coverage ? new[] { language.Words.Of(coverage) } : [],
            .. line.Direction is { } direction ? new[] { language.Words.Of(direction) } : [],
        ];
        sheet.Text(1, string.Join(" · ", about)).Style.Font.FontColor = WorkbookInk.Quiet;
        sheet.Next();
    }

    private void Points(WorkbookSheet sheet, IndicatorContents indicator)
    {
        sheet.Heads(FirstColumn, _texts["AsAt"], ">" + _texts["Actual"], ">" + _texts["Expected"], ">" + _texts["Achievement"], _texts["Status"], _texts["Marks"]);
        foreach (var line in indicator.History.Reverse())
        {
            sheet.Day(FirstColumn, line.AsAt);
            WorkbookFigures.Actual(sheet, FirstColumn + 1, line, _formats);
            var expected = WorkbookFigures.Expected(sheet, FirstColumn + 2, line, _formats, language);
            sheet.Number(FirstColumn + 3, line.Achievement, _formats.Achievement(line));
            sheet.Status(FirstColumn + 4, line.Status);
            var marks = sheet.Wrapped(FirstColumn + 5, FirstColumn + 5, Sentences.Marks(line, language));
            sheet.Hairline(FirstColumn, LastColumn);
            sheet.Next(Math.Max(RowHeight, WorkbookSheet.Height(marks, expected)));
        }

        sheet.Next(6);
    }

    private void Facts(WorkbookSheet sheet, ReportLine line)
    {
        var format = IndicatorCharts.FormatOf(line);
        var figures = language.Figures;
        if (line.BaselineValue is { } baseline)
        {
            Fact(sheet, _texts["Baseline"], _texts["OnDay", figures.Value(baseline, format), figures.Day(line.BaselineDate!.Value)]);
        }

        if (line.TargetDate is { } by)
        {
            Fact(sheet, _texts["Target"], _texts["ByDay", figures.Expected(line.TargetValue, line.TargetLower, line.TargetUpper, format), figures.Day(by)]);
        }

        if (line.Note is { } note)
        {
            Fact(sheet, _texts["Achievement"], language.Words.Of(note));
        }

        if (line.Status is Status.NoData)
        {
            Fact(sheet, _texts["Missing"], Sentences.WhyMissing(line, language));
        }
        else if (line.Comment is { Length: > 0 } comment)
        {
            Fact(sheet, _texts["Says", language.Of(line.UnitTitle)], comment);
        }
    }

    private static void Fact(WorkbookSheet sheet, string name, string text)
    {
        var left = sheet.Wrapped(FirstColumn, FirstColumn, name);
        sheet.Sheet.Cell(sheet.Row, FirstColumn).Style.Font.SetFontColor(WorkbookInk.Quiet).Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        var right = sheet.Wrapped(FirstColumn + 1, LastColumn, text);
        sheet.Sheet.Cell(sheet.Row, FirstColumn + 1).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        sheet.Next(WorkbookSheet.Height(left, right));
    }
}
