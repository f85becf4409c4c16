using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>The sheet that names what was due and is missing: whose it is, why, and for when it is promised.</summary>
internal sealed class WorkbookMissing(EditionContents contents, ReportLanguage language)
{
    private const int LastColumn = 5;
    private const double RoomForOne = 46;

    private readonly ReportTexts _texts = language.Texts;

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Missing"], 44, 28, 52, 16, 14);
        sheet.InPages(isLandscape: true);
        var missing = contents.Missing.ToList();
        sheet.Title(_texts["Sheet.Missing"]);
        sheet.Subtitle(missing.Count == 0 ? _texts["Missing.None"] : _texts.Count("Missing.Count", missing.Count, contents.Plan.DueCount ?? 0));
        sheet.Next(8);
        if (missing.Count > 0)
        {
            sheet.Heads(1, _texts["Indicator"], _texts["Unit"], _texts["Why"], "<" + _texts["PromisedFor"], _texts["FigureCode"]);
            foreach (var line in missing)
            {
                Row(sheet, line);
            }
        }

        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        WorkbookPrint.Scale(sheet, isLandscape: true);
    }

    private void Row(WorkbookSheet sheet, ReportLine line)
    {
        sheet.Keep(RoomForOne);
        var title = sheet.Wrapped(1, 1, $"{line.IndicatorCode}  {language.Of(line.IndicatorTitle)}");
        var unit = sheet.Wrapped(2, 2, language.Of(line.UnitTitle));
        var reason = sheet.Wrapped(3, 3, Sentences.WhyMissing(line, language));
        WorkbookSheet.Aside(sheet.Day(4, line.PromisedFor));
        sheet.Code(LastColumn, line);
        sheet.Hairline(1, LastColumn);
        sheet.Next(WorkbookSheet.Height(title, unit, reason));
    }
}
