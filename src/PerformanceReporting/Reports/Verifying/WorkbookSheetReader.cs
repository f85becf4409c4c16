using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>Reads one sheet in passing.</summary>
internal sealed class WorkbookSheetReader
{
    // A column range that runs on to the last column of all is a default and hides nothing that is written on.
    private const uint MostColumns = 512;

    private readonly IReadOnlyList<string> _texts;
    private readonly WorkbookNumberFormats _formats;
    private readonly Dictionary<CellAddress, CellContent> _cells = [];
    private readonly HashSet<int> _hiddenRows = [];
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly List<SheetExtra> _extras = [];
    private CellAddress _last;

    private WorkbookSheetReader(IReadOnlyList<string> texts, WorkbookNumberFormats formats) => (_texts, _formats) = (texts, formats);

    public static SheetContent Read(WorksheetPart part, IReadOnlyList<string> texts, WorkbookNumberFormats formats)
    {
        var sheet = new WorkbookSheetReader(texts, formats);
        using (var reader = OpenXmlReader.Create(part))
        {
            while (reader.Read())
            {
                if (reader.IsStartElement)
                {
                    sheet.Take(reader);
                }
            }
        }

        var (pictures, shapes) = WorkbookPictureReader.Read(part.DrawingsPart);
        return new()
        {
            Name = "",
            Cells = sheet._cells,
            HiddenRows = sheet._hiddenRows,
            HiddenColumns = sheet._hiddenColumns,
            Pictures = pictures,
            Extras = [.. sheet._extras, .. NotesOf(part), .. shapes, .. LinksOutOf(part)],
        };
    }

    private void Take(OpenXmlReader reader)
    {
        if (reader.ElementType == typeof(Cell))
        {
            Take((Cell)reader.LoadCurrentElement()!);
        }
        else if (reader.ElementType == typeof(Row))
        {
            Row(reader.Attributes);
        }
        else if (reader.ElementType == typeof(Column))
        {
            Columns(reader.Attributes);
        }
        else if (reader.ElementType == typeof(ConditionalFormatting))
        {
            _extras.Add(new(SheetExtraKind.PaintedByValue, CellAddress.Read(Attribute(reader.Attributes, "sqref")?.Split(' ', ':')[0])));
        }
    }

    private void Row(IReadOnlyCollection<OpenXmlAttribute> attributes)
    {
        var row = int.TryParse(Attribute(attributes, "r"), CultureInfo.InvariantCulture, out var number) ? number : _last.Row + 1;
        _last = new(row, 0);
        if (IsSet(Attribute(attributes, "hidden")))
        {
            _hiddenRows.Add(row);
        }
    }

    private void Columns(IReadOnlyCollection<OpenXmlAttribute> attributes)
    {
        if (IsSet(Attribute(attributes, "hidden"))
            && uint.TryParse(Attribute(attributes, "min"), CultureInfo.InvariantCulture, out var from)
            && uint.TryParse(Attribute(attributes, "max"), CultureInfo.InvariantCulture, out var to))
        {
            _hiddenColumns.UnionWith(Enumerable.Range((int)Math.Min(from, MostColumns), (int)Math.Min(MostColumns, to >= from ? to - from + 1 : 1)));
        }
    }

    private void Take(Cell cell)
    {
        var address = CellAddress.Read(cell.CellReference?.Value) ?? new(Math.Max(_last.Row, 1), _last.Column + 1);
        _last = address;
        if (Content(cell) is { } content)
        {
            _cells[address] = content;
        }
    }

    private CellContent? Content(Cell cell)
    {
        var formula = cell.CellFormula is { } found ? found.Text.Length > 0 ? found.Text : "…" : null;
        var value = cell.CellValue?.Text ?? "";
        var content = cell.DataType?.Value switch
        {
            CellValues.SharedString when int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _texts.Count => Text(_texts[index]),
            CellValues.InlineString => Text(cell.InlineString is { } inline ? WorkbookTexts.Of(inline) : ""),
            CellValues.String or CellValues.Error => Text(WorkbookTexts.Plain(value)),
            CellValues.Boolean => Text(IsSet(value) ? "TRUE" : "FALSE"),
            CellValues.Date when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => Number(day.ToOADate(), cell),
            _ when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => Number(number, cell),
            _ => Text(value),
        };
        return formula is null && content is { Text: "", Number: null } ? null : content with { Formula = formula };
    }

    private static CellContent Text(string text) => new() { Text = text };

    private CellContent Number(double number, Cell cell) => new() { Number = number, Format = _formats.Of(cell.StyleIndex?.Value) };

    private static IEnumerable<SheetExtra> NotesOf(WorksheetPart part)
    {
        var notes = part.WorksheetCommentsPart?.Comments?.CommentList?.Elements<Comment>().Select(note => new SheetExtra(SheetExtraKind.Note, CellAddress.Read(note.Reference?.Value))) ?? [];
        return part.GetPartsOfType<WorksheetThreadedCommentsPart>().Any() && part.WorksheetCommentsPart is null
            ? [new(SheetExtraKind.Note, null)]
            : notes;
    }

    private static IEnumerable<SheetExtra> LinksOutOf(WorksheetPart part) =>
        part.HyperlinkRelationships.Where(link => link.IsExternal).Select(_ => new SheetExtra(SheetExtraKind.LinkOut, null));

    private static string? Attribute(IEnumerable<OpenXmlAttribute> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.LocalName == name && attribute.NamespaceUri.Length == 0).Value;

    private static bool IsSet(string? flag) => flag is "1" or "true";
}
