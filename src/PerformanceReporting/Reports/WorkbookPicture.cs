using PerformanceReporting.Charts;

namespace PerformanceReporting.Reports;

/// <summary>A chart to be placed on a sheet.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row whose top is the picture's, counted from 1.</param>
/// <param name="Chart">What it shows.</param>
internal sealed record WorkbookPicture(string Sheet, int Row, ChartSpec Chart)
{
    /// <summary>The size that charts are shown at, in px of which 96 are an inch.</summary>
    public const int Width = 550;

    public const int Height = Width * ChartRenderer.Height / ChartRenderer.Width;
}
