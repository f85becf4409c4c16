using PerformanceReporting.Results;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>Names the figure in a cell of a genuine sheet by what stands around it: its row's code and first text, its column's head.</summary>
internal sealed class WorkbookLabels
{
    private readonly SheetContent _sheet;
    private readonly IReadOnlySet<string> _codes;
    private readonly ILookup<int, KeyValuePair<CellAddress, CellContent>> _rows;

    public WorkbookLabels(SheetContent sheet, IReadOnlySet<string> codes)
    {
        (_sheet, _codes) = (sheet, codes);
        _rows = sheet.Cells.OrderBy(cell => cell.Key).ToLookup(cell => cell.Key.Row);
    }

    public string OfRow(int row)
    {
        var texts = _rows[row].Select(cell => cell.Value.Text).Where(text => text.Length > 0 && text != Figures.None).ToList();
        var code = texts.Find(_codes.Contains);
        var names = texts.Where(text => text != code).Take(code is null ? 1 : 2);
        return string.Join(" · ", code is null ? names : names.Prepend(code));
    }

    public string Of(CellAddress address)
    {
        var (row, head) = (OfRow(address.Row), HeadOf(address));
        return head is null || row.Contains(head, StringComparison.Ordinal) ? row : row.Length == 0 ? head : $"{row}: {head}";
    }

    // The nearest text above a figure is the head of its column: what stands between them are figures and dashes.
    private string? HeadOf(CellAddress address)
    {
        if (_sheet.Cells.GetValueOrDefault(address) is { Number: null })
        {
            return null;
        }

        for (var row = address.Row - 1; row > 0; row--)
        {
            if (_sheet.Cells.GetValueOrDefault(address with { Row = row }) is { Number: null, Text: { Length: > 0 } text } && text != Figures.None)
            {
                return text.Split('\n')[0];
            }
        }

        return null;
    }
}
