using PerformanceReporting.Results;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>
/// Holds a workbook against the one that its edition gives: every cell with its formula, every sheet, picture and note, and
/// what is hidden. Fonts, colours, widths and the way it is packed do not count: another program may have saved it. Pure.
/// </summary>
/// <param name="given">The workbook that somebody brought.</param>
/// <param name="genuine">The one that the edition gives.</param>
/// <param name="codes">The figure codes that the edition prints.</param>
/// <param name="figures">How values are written in the answer.</param>
internal sealed class WorkbookComparison(WorkbookContent given, WorkbookContent genuine, IReadOnlySet<string> codes, Figures figures)
{
    /// <summary>The differences in the order of the sheets and their rows, as they are asked for.</summary>
    public IEnumerable<WorkbookDifference> Differences() =>
        Book().Concat(
            from sheet in genuine.Sheets
            let there = given.Find(sheet.Name)
            where there is not null
            from difference in Sheet(there, sheet)
            select difference);

    private IEnumerable<WorkbookDifference> Book()
    {
        if (given.From1904 != genuine.From1904)
        {
            yield return new() { Kind = WorkbookDifferenceKind.From1904, Sheet = "" };
        }

        var (there, wanted) = (given.Sheets.Select(sheet => sheet.Name).ToList(), genuine.Sheets.Select(sheet => sheet.Name).ToList());
        foreach (var gone in wanted.Except(there))
        {
            yield return new() { Kind = WorkbookDifferenceKind.SheetGone, Sheet = gone };
        }

        foreach (var added in there.Except(wanted))
        {
            yield return new() { Kind = WorkbookDifferenceKind.SheetAdded, Sheet = added };
        }

        if (there.Count == wanted.Count && there.Order(StringComparer.Ordinal).SequenceEqual(wanted.Order(StringComparer.Ordinal)) && !there.SequenceEqual(wanted))
        {
            yield return new() { Kind = WorkbookDifferenceKind.SheetsInOtherOrder, Sheet = "" };
        }
    }

    private IEnumerable<WorkbookDifference> Sheet(SheetContent there, SheetContent wanted)
    {
        var labels = new WorkbookLabels(wanted, codes);
        return Hidden(there, wanted, labels)
            .Concat(Cells(there, wanted, labels))
            .Concat(Pictures(there, wanted))
            .Concat(there.Extras.Select(extra => new WorkbookDifference { Kind = KindOf(extra), Sheet = wanted.Name, Cell = extra.Cell?.ToString() }));
    }

    private static IEnumerable<WorkbookDifference> Hidden(SheetContent there, SheetContent wanted, WorkbookLabels labels)
    {
        if (there.IsHidden && !wanted.IsHidden)
        {
            yield return new() { Kind = WorkbookDifferenceKind.SheetHidden, Sheet = wanted.Name };
        }

        foreach (var row in there.HiddenRows.Except(wanted.HiddenRows).Intersect(wanted.Cells.Keys.Select(cell => cell.Row)).Order())
        {
            yield return new() { Kind = WorkbookDifferenceKind.RowHidden, Sheet = wanted.Name, Cell = new CellAddress(row, 1).ToString(), Label = labels.OfRow(row) };
        }

        foreach (var column in there.HiddenColumns.Except(wanted.HiddenColumns).Intersect(wanted.Cells.Keys.Select(cell => cell.Column)).Order())
        {
            yield return new() { Kind = WorkbookDifferenceKind.ColumnHidden, Sheet = wanted.Name, Cell = new CellAddress(1, column).ToString() };
        }
    }

    private static WorkbookDifferenceKind KindOf(SheetExtra extra) => extra.Kind switch
    {
        SheetExtraKind.Note => WorkbookDifferenceKind.Note,
        SheetExtraKind.Shape => WorkbookDifferenceKind.Shape,
        SheetExtraKind.PaintedByValue => WorkbookDifferenceKind.PaintedByValue,
        SheetExtraKind.LinkOut => WorkbookDifferenceKind.LinkOut,
        _ => throw new ArgumentOutOfRangeException(nameof(extra), extra.Kind, "Not a kind of thing on a sheet."),
    };

    private IEnumerable<WorkbookDifference> Cells(SheetContent there, SheetContent wanted, WorkbookLabels labels) =>
        from address in there.Cells.Keys.Union(wanted.Cells.Keys).Order()
        let found = there.Cells.GetValueOrDefault(address)
        let right = wanted.Cells.GetValueOrDefault(address)
        where found is null || right is null || !found.IsLike(right)
        select new WorkbookDifference
        {
            Kind = found?.Formula is not null && right?.Formula is null ? WorkbookDifferenceKind.Formula
                : found is not null && right is not null && found.IsLike(right with { Format = found.Format }) ? WorkbookDifferenceKind.Format
                : WorkbookDifferenceKind.Cell,
            Sheet = wanted.Name,
            Cell = address.ToString(),
            Label = labels.Of(address),
            Given = found?.Shown(figures),
            True = right?.Shown(figures),
        };

    private static IEnumerable<WorkbookDifference> Pictures(SheetContent there, SheetContent wanted)
    {
        var left = there.Pictures.ToList();
        foreach (var picture in wanted.Pictures)
        {
            var match = left.Find(other => other.Row == picture.Row);
            if (match is null)
            {
                yield return Of(WorkbookDifferenceKind.PictureGone, picture);
                continue;
            }

            left.Remove(match);
            if (match.Hash != picture.Hash)
            {
                yield return Of(WorkbookDifferenceKind.PictureChanged, picture);
            }
            else if (match.Told != picture.Told)
            {
                yield return Of(WorkbookDifferenceKind.PictureTold, picture) with { Given = match.Told, True = picture.Told };
            }
        }

        foreach (var added in left)
        {
            yield return Of(WorkbookDifferenceKind.PictureAdded, added);
        }

        WorkbookDifference Of(WorkbookDifferenceKind kind, PictureContent picture) =>
            new() { Kind = kind, Sheet = wanted.Name, Cell = new CellAddress(picture.Row, 1).ToString() };
    }
}
