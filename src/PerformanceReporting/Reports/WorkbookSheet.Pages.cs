namespace PerformanceReporting.Reports;

/// <summary>Where the printed pages of a sheet end: not within what belongs together, and a table goes on under its heads.</summary>
internal sealed partial class WorkbookSheet
{
    private const double TitleHeight = 32;

    private (int From, string[] Names)? _heads;

    /// <summary>The points that the rows on the page so far take, with the title that stands on every page.</summary>
    public double Used { get; private set; }

    /// <summary>The points that a printed page has.</summary>
    public double Page { get; private set; } = double.PositiveInfinity;

    /// <summary>From now on pages end where rows that belong together would be parted.</summary>
    /// <param name="isLandscape">Whether the sheet prints lying down.</param>
    public void InPages(bool isLandscape) => Page = WorkbookPrint.PointsOf(this, isLandscape);

    /// <summary>Begins a new page, with the heads of the table again, where fewer than so many points are left.</summary>
    public void Keep(double points)
    {
        if (Used + points <= Page)
        {
            return;
        }

        BreakBefore(Row, 0);
        if (_heads is var (from, names))
        {
            Heads(from, names);
        }
    }

    /// <summary>Begins a new page.</summary>
    public void Break()
    {
        _heads = null;
        BreakBefore(Row, 0);
    }

    /// <summary>Begins a new page with a row that was written before, when what was written since would be parted.</summary>
    /// <param name="row">The first of the rows that stay together.</param>
    /// <param name="usedBefore">What <see cref="Used"/> was there.</param>
    public void KeepFrom(int row, double usedBefore)
    {
        if (Used > Page && usedBefore > TitleHeight)
        {
            BreakBefore(row, Used - usedBefore);
        }
    }

    private void BreakBefore(int row, double height)
    {
        Sheet.PageSetup.AddHorizontalPageBreak(row - 1);
        Used = TitleHeight + height;
    }
}
