namespace PerformanceReporting.Reports.Verifying;

/// <summary>What readers of a workbook meet: its sheets, their cells and pictures. How it is packed and painted is left out.</summary>
internal sealed record WorkbookContent
{
    /// <summary>The sheets in their order.</summary>
    public required IReadOnlyList<SheetContent> Sheets { get; init; }

    /// <summary>What the workbook says of itself in its properties.</summary>
    public string? Description { get; init; }

    /// <summary>Whether its days are counted from 1904, so that each number shows another day.</summary>
    public bool From1904 { get; init; }

    public SheetContent? Find(string name) => Sheets.FirstOrDefault(sheet => sheet.Name == name);
}

/// <summary>A sheet by what is on it.</summary>
internal sealed record SheetContent
{
    public required string Name { get; init; }

    public bool IsHidden { get; init; }

    /// <summary>The cells that hold something.</summary>
    public required IReadOnlyDictionary<CellAddress, CellContent> Cells { get; init; }

    public IReadOnlySet<int> HiddenRows { get; init; } = new HashSet<int>();

    public IReadOnlySet<int> HiddenColumns { get; init; } = new HashSet<int>();

    /// <summary>The pictures by the row that they begin on, each by the SHA-256 of its file and what is told instead of it.</summary>
    public IReadOnlyList<PictureContent> Pictures { get; init; } = [];

    /// <summary>What else lies on the sheet and is not on one of ours: notes, shapes, rules that paint by value, links that lead out.</summary>
    public IReadOnlyList<SheetExtra> Extras { get; init; } = [];
}

/// <summary>A picture: where it begins, counted from 1, and what it is.</summary>
internal sealed record PictureContent(int Row, string Hash, string Told);

/// <summary>Something on a sheet that no report has.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Cell">Where it is; null for all of the sheet.</param>
internal sealed record SheetExtra(SheetExtraKind Kind, CellAddress? Cell);

internal enum SheetExtraKind
{
    Note,
    Shape,
    PaintedByValue,
    LinkOut,
}
