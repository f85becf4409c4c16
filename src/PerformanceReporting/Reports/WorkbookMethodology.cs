using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>The rules in words, with the thresholds by which the edition was judged.</summary>
internal sealed class WorkbookMethodology(EditionContents contents, ReportLanguage language)
{
    private readonly ReportTexts _texts = language.Texts;

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Methodology"], 20, 72);
        sheet.Title(_texts["Sheet.Methodology"]);
        sheet.Next(8);
        var (onTrack, atRisk) = PlanThresholds.Of(contents);
        Rule(sheet, "Method.Count");
        Rule(sheet, "Method.Expected");
        Rule(sheet, "Method.Achievement");
        Rule(sheet, "Method.Status", language.Figures.Share(onTrack), language.Figures.Share(atRisk), PlanThresholds.CountOther(contents));
        Rule(sheet, "Method.RollUp");
        Rule(sheet, "Method.Trend");
        Rule(sheet, "Method.Codes", contents.Lines.LastOrDefault(line => line.Scope is LineScope.Indicator)?.FigureCode);
        Rule(sheet, "Method.Data");
        if (contents.VerifyAt is { } address)
        {
            Rule(sheet, "Method.Verify", address);
        }

        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: false);
    }

    private void Rule(WorkbookSheet sheet, string name, params ReadOnlySpan<object?> places)
    {
        var label = sheet.Wrapped(1, 1, _texts[name], isBold: true);
        sheet.Sheet.Cell(sheet.Row, 1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
        var height = sheet.Wrapped(2, 2, _texts[$"{name}.Text", places]);
        sheet.Sheet.Cell(sheet.Row, 2).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
        sheet.Hairline(1, 2);
        sheet.Next(WorkbookSheet.Height(label, height) + 6);
    }
}
