using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Reports;

/// <summary>Mends what ClosedXML writes in its own way whatever it is told.</summary>
internal static partial class WorkbookMending
{
    public static void Mend(SpreadsheetDocument document)
    {
        MeasureByTheHouseFont(document.WorkbookPart!.WorkbookStylesPart!.Stylesheet);
        NameRowsThatPrintAgain(document.WorkbookPart.Workbook);
    }

    // Column widths are counted in digits of the font of the style "Normal", the first of all.
    private static void MeasureByTheHouseFont(Stylesheet styles)
    {
        var normal = styles.Fonts!.Elements<Font>().First();
        normal.FontName!.Val = WorkbookInk.Font;
        normal.FontSize!.Val = WorkbookInk.TextSize;
        styles.Save();
    }

    // Data!1:1 becomes Data!$1:$1, which is what every program reads.
    private static void NameRowsThatPrintAgain(Workbook workbook)
    {
        foreach (var name in workbook.Descendants<DefinedName>().Where(name => name.Name == "_xlnm.Print_Titles"))
        {
            name.Text = Rows().Replace(name.Text, "!$$$1:$$$2");
        }

        workbook.Save();
    }

    [GeneratedRegex(@"!(\d+):(\d+)")]
    private static partial Regex Rows();
}
