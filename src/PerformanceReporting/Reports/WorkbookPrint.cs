using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>How a sheet prints: A4, as wide as the page, its title again on every page, the report and the page at the foot.</summary>
internal static class WorkbookPrint
{
    // A4 in inches, and what its margins take of it.
    private const double LongSide = 11.69;
    private const double ShortSide = 8.27;
    private const double Sides = 1;
    private const double TopAndBottom = 1.3;

    // A little is left free, because no two programs set a row to the same point.
    private const double Filled = 0.97;

    public static void SetUp(IXLWorksheet sheet, EditionContents contents, ReportLanguage language, bool isLandscape)
    {
        var page = sheet.PageSetup;
        page.PaperSize = XLPaperSize.A4Paper;
        page.PageOrientation = isLandscape ? XLPageOrientation.Landscape : XLPageOrientation.Portrait;
        page.FitToPages(1, 0);
        page.CenterHorizontally = true;
        page.Margins.SetLeft(0.5).SetRight(0.5).SetTop(0.6).SetBottom(0.7).SetHeader(0.3).SetFooter(0.3);
        page.SetRowsToRepeatAtTop(1, 1);

        page.Footer.Left.AddText(Escape($"{contents.Definition.Title.In(language.Code)} · {contents.Edition.Name}"));
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
    public static void Scale(WorkbookSheet sheet, bool isLandscape)
    {
        // A sheet with little on it begins at the margin, as the others do.
        sheet.Sheet.PageSetup.CenterHorizontally = false;
        sheet.Sheet.PageSetup.PagesWide = 0;
        sheet.Sheet.PageSetup.AdjustTo(PercentOf(sheet, isLandscape));
    }

    /// <summary>The points of the sheet's rows that a page holds.</summary>
    public static double PointsOf(WorkbookSheet sheet, bool isLandscape) =>
        Filled * 72 * ((isLandscape ? ShortSide : LongSide) - TopAndBottom) * 100 / PercentOf(sheet, isLandscape);

    private static int PercentOf(WorkbookSheet sheet, bool isLandscape) =>
        Math.Min(100, (int)(100 * ((isLandscape ? LongSide : ShortSide) - Sides) / sheet.Width));

    private static string Escape(string text) => text.Replace("&", "&&", StringComparison.Ordinal);
}
