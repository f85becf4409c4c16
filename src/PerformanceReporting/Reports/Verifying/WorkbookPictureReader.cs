using System.Globalization;
using System.Security.Cryptography;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Drawing;
using DocumentFormat.OpenXml.Drawing.Spreadsheet;
using DocumentFormat.OpenXml.Packaging;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>Reads what is drawn on a sheet: pictures, and what is none.</summary>
internal static class WorkbookPictureReader
{
    public static (IReadOnlyList<PictureContent> Pictures, IReadOnlyList<SheetExtra> Shapes) Read(DrawingsPart? part)
    {
        var (pictures, shapes) = (new List<PictureContent>(), new List<SheetExtra>());
        foreach (var anchor in part?.WorksheetDrawing?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        {
            var from = anchor.GetFirstChild<FromMarker>();
            var row = Number(from?.RowId?.Text) + 1;
            if (anchor.GetFirstChild<DocumentFormat.OpenXml.Drawing.Spreadsheet.Picture>() is { } picture)
            {
                var told = picture.NonVisualPictureProperties?.NonVisualDrawingProperties?.Description?.Value ?? "";
                pictures.Add(new(row, HashOf(part!, picture.Descendants<Blip>().FirstOrDefault()?.Embed?.Value), Told(told)));
            }
            else
            {
                shapes.Add(new(SheetExtraKind.Shape, from is null ? null : new CellAddress(row, Number(from.ColumnId?.Text) + 1)));
            }
        }

        return (pictures, shapes);
    }

    private static string HashOf(DrawingsPart part, string? id)
    {
        if (id is null || !part.TryGetPartById(id, out var found))
        {
            return "";
        }

        using var image = found!.GetStream();
        return Convert.ToHexStringLower(SHA256.HashData(image));
    }

    // Programs break lines and double blanks as they like.
    private static string Told(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int Number(string? text) => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 10_000_000 ? number : 0;
}
