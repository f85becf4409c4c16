using ClosedXML.Excel;

namespace PerformanceReporting.Reports;

/// <summary>
/// The sheet for a body that met before: what moved, which printed figures were revised, which definitions changed, which
/// promises were kept.
/// </summary>
internal sealed class WorkbookChanges(EditionContents contents, ReportLanguage language)
{
    private const int LastColumn = 5;
    private const double RoomForOne = 46;

    private readonly ReportTexts _texts = language.Texts;

    public void Write(XLWorkbook book)
    {
        var sheet = new WorkbookSheet(book, language, _texts["Sheet.Changes"], 46, 30, 30, 34, 17);
        sheet.InPages(isLandscape: true);
        sheet.Title(_texts["Sheet.Changes"]);
        sheet.Subtitle(ChangeSentences.About(contents, language));
        if (EditionChanges.Of(contents) is { } changes)
        {
            foreach (var table in ChangeSentences.Tables(changes, language))
            {
                Write(sheet, table);
            }
        }

        sheet.Sheet.SheetView.FreezeRows(1);
        WorkbookPrint.SetUp(sheet.Sheet, contents, language, isLandscape: true);
        WorkbookPrint.Scale(sheet, isLandscape: true);
    }

    private static void Write(WorkbookSheet sheet, ChangeTable table)
    {
        sheet.Heading(table.Title);
        if (table.Rows.Count == 0)
        {
            sheet.Text(1, table.Nothing);
            sheet.Next();
            return;
        }

        sheet.Heads(1, [table.Heads[0], .. table.Heads.Skip(1).Select(head => "<" + head)]);
        foreach (var row in table.Rows)
        {
            sheet.Keep(RoomForOne);
            var heights = row.Cells.Select((text, index) => sheet.Wrapped(index + 1, index + 1, text)).ToArray();
            foreach (var column in Enumerable.Range(2, row.Cells.Count - 1))
            {
                WorkbookSheet.Aside(sheet.Sheet.Cell(sheet.Row, column));
            }

            WorkbookSheet.Quiet(sheet.Text(LastColumn, row.FigureCode));
            sheet.Hairline(1, LastColumn);
            sheet.Next(WorkbookSheet.Height(heights));
        }
    }
}
