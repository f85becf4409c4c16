using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using PerformanceReporting.Charts;

namespace PerformanceReporting.Reports;

/// <summary>
/// Writes a frozen edition as an Excel workbook. It asks no database: the same edition in the same language gives the same
/// bytes, on every machine.
/// </summary>
internal static class WorkbookWriter
{
    public static byte[] Write(EditionContents contents, ReportLanguage language)
    {
        using var file = new MemoryStream();
        var pictures = new List<WorkbookPicture>();
        using (var book = new XLWorkbook())
        {
            book.Style.Font.FontName = WorkbookInk.Font;
            book.Style.Font.FontSize = WorkbookInk.TextSize;
            foreach (var section in contents.Definition.Sections)
            {
                pictures.AddRange(Write(book, section, contents, language));
            }

            book.SaveAs(file);
        }

        IReadOnlyDictionary<string, ChartSpec> charts;
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            charts = WorkbookDrawings.Place(document, pictures);
            WorkbookMending.Mend(document);
            WorkbookProperties.Set(document, contents, language);
        }

        return WorkbookPackage.Settle(file, charts);
    }

    private static IReadOnlyList<WorkbookPicture> Write(XLWorkbook book, ReportSection section, EditionContents contents, ReportLanguage language)
    {
        switch (section)
        {
            case ReportSection.Cover:
                new WorkbookCover(contents, language).Write(book);
                return [];

            case ReportSection.Contents:
                new WorkbookContents(contents, language).Write(book, [.. SectionNames.Of(contents, language).Select(part => (part.Name, part.About))]);
                return [];

            case ReportSection.Summary:
                new WorkbookSummary(contents, language).Write(book);
                return [];

            case ReportSection.Goals:
                return [.. contents.Goals.SelectMany(goal => new WorkbookGoal(contents, goal, language).Write(book, SectionNames.Of(goal, language)))];

            case ReportSection.Changes:
                new WorkbookChanges(contents, language).Write(book);
                return [];

            case ReportSection.Approval:
                new WorkbookApproval(contents, language).Write(book);
                return [];

            case ReportSection.Costing:
                new WorkbookCosting(contents, CostFigures.OfThisYear(contents), language).Write(book, section);
                return [];

            case ReportSection.CostingPlan:
                new WorkbookCosting(contents, CostFigures.OfNextYear(contents), language).Write(book, section);
                return [];

            case ReportSection.Missing:
                new WorkbookMissing(contents, language).Write(book);
                return [];

            case ReportSection.Methodology:
                new WorkbookMethodology(contents, language).Write(book);
                return [];

            case ReportSection.Data:
                new WorkbookData(contents, language).Write(book);
                return [];

            default:
                throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section.");
        }
    }
}
