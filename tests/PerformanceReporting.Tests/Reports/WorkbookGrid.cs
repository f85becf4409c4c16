using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Tests.Reports;

/// <summary>A workbook as readers take it in: sheets as grids of text, and what stands on them.</summary>
internal sealed class WorkbookGrid : IDisposable
{
    private readonly MemoryStream _file;
    private readonly string[] _texts;

    public WorkbookGrid(byte[] workbook)
    {
        _file = new MemoryStream(workbook);
        Document = SpreadsheetDocument.Open(_file, isEditable: false);
        _texts = [.. Document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(item => item.InnerText)];
    }

    public SpreadsheetDocument Document { get; }

    public IEnumerable<string> Sheets => Document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!);

    public WorksheetPart Part(string sheet) =>
        (WorksheetPart)Document.WorkbookPart!.GetPartById(Document.WorkbookPart.Workbook.Descendants<Sheet>().Single(found => found.Name == sheet).Id!);

    /// <summary>The rows that say something, their cells parted by bars; figures as they are held, not as they are shown.</summary>
    public IReadOnlyList<string> Rows(string sheet) =>
    [
        .. Part(sheet).Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(TextOf).Where(text => text.Length > 0).ToList())
            .Where(cells => cells.Count > 0)
            .Select(cells => string.Join(" | ", cells)),
    ];

    public string TextOf(Cell cell) => cell switch
    {
        { CellValue: null } => "",
        { DataType.Value: CellValues.SharedString } => _texts[int.Parse(cell.CellValue.Text, CultureInfo.InvariantCulture)],
        _ => cell.CellValue.Text,
    };

    public void Dispose()
    {
        Document.Dispose();
        _file.Dispose();
    }
}
