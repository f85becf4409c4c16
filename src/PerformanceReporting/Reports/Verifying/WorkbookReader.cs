using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>
/// Reads what a workbook holds, whichever program wrote it. By the Open XML SDK, sheet by sheet and cell by cell: a file from
/// anywhere is never held as a tree, and ClosedXML would need a drawing library of the machine for its pictures.
/// </summary>
internal static class WorkbookReader
{
    /// <param name="file">A file that <see cref="WorkbookGuard"/> let pass.</param>
    /// <returns>Null when it is no workbook that can be read.</returns>
    public static WorkbookContent? Read(byte[] file)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = WorkbookGuard.LargestContent });
            return document.WorkbookPart is { } book ? Read(document, book) : null;
        }
        catch (Exception broken) when (broken is XmlException or FileFormatException or OpenXmlPackageException or InvalidDataException or IOException
            or ArgumentException or InvalidOperationException or FormatException or NotSupportedException or KeyNotFoundException or OverflowException
            or NullReferenceException)
        {
            // Whatever a damaged or forged part makes the packaging library stumble over.
            return null;
        }
    }

    private static WorkbookContent Read(SpreadsheetDocument document, WorkbookPart book)
    {
        var texts = WorkbookTexts.Read(book.SharedStringTablePart);
        var formats = new WorkbookNumberFormats(book.WorkbookStylesPart);
        return new()
        {
            Description = document.PackageProperties.Description,
            From1904 = book.Workbook.WorkbookProperties?.Date1904?.Value == true,
            Sheets =
            [
                .. from sheet in book.Workbook.Sheets?.Elements<Sheet>() ?? []
                   select sheet.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part
                       ? WorkbookSheetReader.Read(part, texts, formats) with { Name = sheet.Name?.Value ?? "", IsHidden = IsHidden(sheet) }
                       : new SheetContent { Name = sheet.Name?.Value ?? "", IsHidden = IsHidden(sheet), Cells = new Dictionary<CellAddress, CellContent>() },
            ],
        };
    }

    private static bool IsHidden(Sheet sheet) => sheet.State is { } state && state.Value != SheetStateValues.Visible;
}
