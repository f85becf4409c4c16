using PerformanceReporting.Charts;

namespace PerformanceReporting.Reports;

/// <summary>A chart to be placed on a sheet.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">The row whose top is the picture's, counted from 1.</param>
/// <param name="Title">Its name.</param>
/// <param name="Description">What it shows, for those who cannot see it.</param>
/// <param name="Png">The picture itself.</param>
internal sealed record WorkbookPicture(string Sheet, int Row, string Title, string Description, byte[] Png)
{
    /// <summary>The size that charts are shown at, in px of which 96 are an inch.</summary>
    public const int Width = ChartRenderer.Width;

    public const int Height = ChartRenderer.Height;
}
