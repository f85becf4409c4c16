namespace PerformanceReporting.Reports.Verifying;

/// <summary>Something in a workbook that is not what the edition prints there.</summary>
internal sealed record WorkbookDifference
{
    public required WorkbookDifferenceKind Kind { get; init; }

    public required string Sheet { get; init; }

    /// <summary>As Excel names it; null for what concerns more than a cell.</summary>
    public string? Cell { get; init; }

    /// <summary>Which figure it is: the code and the name that stand in its row, and the head of its column.</summary>
    public string Label { get; init; } = "";

    /// <summary>What the file holds there; null where it holds nothing.</summary>
    public string? Given { get; init; }

    /// <summary>What the edition prints there; null where it prints nothing.</summary>
    public string? True { get; init; }
}

internal enum WorkbookDifferenceKind
{
    /// <summary>A text or a figure is another one, is gone or was added.</summary>
    Cell,

    /// <summary>A figure is the same, and its format shows it otherwise.</summary>
    Format,

    /// <summary>A formula stands where the edition has a value.</summary>
    Formula,

    SheetAdded,
    SheetGone,
    SheetsInOtherOrder,
    SheetHidden,
    RowHidden,
    ColumnHidden,
    PictureChanged,
    PictureGone,
    PictureAdded,

    /// <summary>The words for those who do not see the picture are others.</summary>
    PictureTold,
    Note,
    Shape,
    PaintedByValue,
    LinkOut,

    /// <summary>Days are counted from 1904, so that each date shows another day.</summary>
    From1904,
}
