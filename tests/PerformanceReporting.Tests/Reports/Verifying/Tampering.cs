using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Tests.Reports.Verifying;

/// <summary>What somebody may do to a workbook.</summary>
internal static class Tampering
{
    /// <summary>Opens it as a program does, changes something, and saves it.</summary>
    public static byte[] Edited(byte[] workbook, Action<SpreadsheetDocument> change)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            change(document);
        }

        return file.ToArray();
    }

    /// <summary>Puts a further part into the archive, which no relationship names.</summary>
    public static byte[] WithPart(byte[] workbook, string name, byte[] content)
    {
        using var file = new MemoryStream();
        file.Write(workbook);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry(name).Open();
            part.Write(content);
        }

        return file.ToArray();
    }

    public static WorksheetPart Sheet(this SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.Entry(name).Id!);

    public static Sheet Entry(this SpreadsheetDocument document, string name) =>
        document.WorkbookPart!.Workbook.Descendants<Sheet>().Single(sheet => sheet.Name == name);

    public static Cell Cell(this SpreadsheetDocument document, string sheet, string address) =>
        document.Sheet(sheet).Worksheet.Descendants<Cell>().Single(cell => cell.CellReference == address);
}
