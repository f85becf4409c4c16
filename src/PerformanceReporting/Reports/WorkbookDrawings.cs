using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerformanceReporting.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace PerformanceReporting.Reports;

/// <summary>
/// Places charts on the sheets of a workbook, each anchored to a cell and with its description as alternative text. By the
/// Open XML SDK: ClosedXML needs a drawing library of the machine for pictures.
/// </summary>
internal static class WorkbookDrawings
{
    private const long EmuPerPixel = 9525;
    private const string RelationshipOfDrawing = "rIdDrawing";

    /// <returns>The charts by the name of the part that is to hold their picture, which is still empty.</returns>
    public static IReadOnlyDictionary<string, ChartSpec> Place(SpreadsheetDocument document, IEnumerable<WorkbookPicture> pictures)
    {
        var charts = new Dictionary<string, ChartSpec>();
        var sheets = document.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().ToDictionary(sheet => sheet.Name!.Value!, sheet => sheet.Id!.Value!);
        foreach (var ofSheet in pictures.GroupBy(picture => picture.Sheet))
        {
            var part = (WorksheetPart)document.WorkbookPart.GetPartById(sheets[ofSheet.Key]);
            var drawings = part.AddNewPart<DrawingsPart>(RelationshipOfDrawing);
            drawings.WorksheetDrawing = new Xdr.WorksheetDrawing();
            foreach (var (index, picture) in ofSheet.Index())
            {
                var relationship = $"rId{index + 1}";
                var image = drawings.AddImagePart(ImagePartType.Png, relationship);
                image.FeedData(Stream.Null);
                charts.Add(image.Uri.ToString().TrimStart('/'), picture.Chart);
                drawings.WorksheetDrawing.Append(Anchor(picture, relationship, (uint)index + 1));
            }

            drawings.WorksheetDrawing.Save();
            Refer(part.Worksheet);
            part.Worksheet.Save();
        }

        return charts;
    }

    // The schema wants the reference after the print set-up and before tables.
    private static void Refer(Worksheet worksheet)
    {
        var drawing = new Drawing { Id = RelationshipOfDrawing };
        var after = worksheet.ChildElements.FirstOrDefault(element => element is LegacyDrawing or TableParts or WorksheetExtensionList);
        if (after is null)
        {
            worksheet.Append(drawing);
        }
        else
        {
            worksheet.InsertBefore(drawing, after);
        }
    }

    private static Xdr.OneCellAnchor Anchor(WorkbookPicture picture, string relationship, uint id) => new(
        new Xdr.FromMarker(
            new Xdr.ColumnId("0"),
            new Xdr.ColumnOffset("0"),
            new Xdr.RowId((picture.Row - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new Xdr.RowOffset("0")),
        new Xdr.Extent { Cx = WorkbookPicture.Width * EmuPerPixel, Cy = WorkbookPicture.Height * EmuPerPixel },
        new Xdr.Picture(
            new Xdr.NonVisualPictureProperties(
                new Xdr.NonVisualDrawingProperties { Id = id, Name = picture.Chart.Title, Description = ChartDescription.Of(picture.Chart) },
                new Xdr.NonVisualPictureDrawingProperties(new A.PictureLocks { NoChangeAspect = true })),
            new Xdr.BlipFill(
                new A.Blip { Embed = relationship },
                new A.Stretch(new A.FillRectangle())),
            new Xdr.ShapeProperties(
                new A.Transform2D(
                    new A.Offset { X = 0, Y = 0 },
                    new A.Extents { Cx = WorkbookPicture.Width * EmuPerPixel, Cy = WorkbookPicture.Height * EmuPerPixel }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle })),
        new Xdr.ClientData());
}
