using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>The sheet of the rules in words.</summary>
internal sealed class WorkbookMethodology(EditionContents contents, ReportLanguage language)
{
    public void Write(XLWorkbook book)
    {
        var name = language.Texts["Sheet.Methodology"];
        var sheet = new WorkbookSheet(book, language, name, 20, 72);
        sheet.Title(name);
        sheet.Next(8);
        foreach (var (rule, text) in Methodology.Of(contents, language))
        {
            var label = sheet.Wrapped(1, 1, rule, isBold: true);
            sheet.Sheet.Cell(sheet.Row, 1).Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
            var height = sheet.Wrapped(2, 2, text);
            sheet.Sheet.Cell(sheet.Row, 2).Style.Alignment.Vertical = XLAlignmentVerticalValues.Top;
            sheet.Hairline(1, 2);
            sheet.Next(WorkbookSheet.Height(label, height) + 6);
        }

        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: false);
    }
}
