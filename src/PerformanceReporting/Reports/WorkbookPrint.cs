using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>How a sheet prints: A4, as wide as the page, its title again on every page, the report and the page at the foot.</summary>
internal static class WorkbookPrint
{
    // A4 lying down less its margins, in inches.
    private const double PrintedWidth = 11.69 - 1;

    public static void SetUp(IXLWorksheet sheet, EditionContents contents, ReportLanguage language, bool isLandscape)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = isLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.SetRowsToRepeatAtTop(1, 1);

        var foot = $"{contents.Definition.Title.In(language.Code)}, {language.Of(contents.Session.Title)}";
        page.Footer.Left.AddText(Escape(foot));
        if (contents.Session.IsIllustrative)
        {
            page.Header.Right.AddText(Escape(language.Texts["IllustrativeShort"]));
        }

        page.Footer.Right.AddText($"{language.Texts["Printed"]} ");
        page.Footer.Right.AddText(XLHFPredefinedText.PageNumber);
        page.Footer.Right.AddText($" {language.Texts["PrintedOf"]} ");
        page.Footer.Right.AddText(XLHFPredefinedText.NumberOfPages);
    }

    /// <summary>
    /// Prints a sheet as wide as the page by a fixed scale: where Excel is told to fit, it ignores the breaks between pages.
    /// </summary>
    public static void Scale(WorkbookSheet sheet)
    {
        sheet.Sheet.PageSetup.PagesWide = 0;
        sheet.Sheet.PageSetup.AdjustTo((int)(100 * PrintedWidth / sheet.Width));
    }

    private static string Escape(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
