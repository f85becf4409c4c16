using ScottPlot;

namespace PerformanceReporting.Charts;

/// <summary>
/// Inks and strokes as the drawing library's colours and line styles. For a picture these are the light colours and the
/// patterns themselves. For SVG a colour is a number (see <see cref="ChartSvg"/>) that names ink and pattern: the library
/// would write each dash as a polygon, and a page would know neither which grey is which nor how to darken it.
/// </summary>
internal sealed class ChartRendererPaints(bool vector)
{
    public Color Of(ChartInk ink) =>
        Color.FromHex(vector ? ChartSvg.Number(ink, []) : ink.Light);

    public LineStyle Of(ChartStroke stroke) => vector
        ? new LineStyle(stroke.Width, Color.FromHex(ChartSvg.Number(stroke.Ink, stroke.Dash)))
        : new LineStyle(stroke.Width, Of(stroke.Ink), Pattern(stroke.Dash));

    /// <summary>
    /// The status shape: filled on a rim of paper that parts it from its line, or paper within a rim of its ink.
    /// Sizes differ so that the shapes look equally large.
    /// </summary>
    public MarkerStyle Of(ChartMark mark, bool hollow)
    {
        var ink = Of(ChartInk.Of(mark));
        var paper = Of(ChartInk.Paper);
        var (shape, size) = mark switch
        {
            ChartMark.OnTrack or ChartMark.NoData => (MarkerShape.FilledCircle, 11f),
            ChartMark.AtRisk => (MarkerShape.FilledTriangleUp, 14f),
            ChartMark.OffTrack => (MarkerShape.FilledSquare, 10.5f),
            ChartMark.Monitored => (MarkerShape.FilledDiamond, 13f),
            ChartMark.NotDue => (MarkerShape.HorizontalBar, 9f),
            _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "A mark without a shape"),
        };
        if (shape == MarkerShape.HorizontalBar)
        {
            return new MarkerStyle(shape, size) { LineColor = ink, LineWidth = 2 };
        }
        return hollow || mark is ChartMark.NoData or ChartMark.Monitored
            ? new MarkerStyle(shape, size - 1) { FillColor = paper, OutlineColor = ink, OutlineWidth = 2 }
            : new MarkerStyle(shape, size + 1.5f) { FillColor = ink, OutlineColor = paper, OutlineWidth = 1.5f };
    }

    private static LinePattern Pattern(float[] dash) => dash.Length == 0 ? LinePattern.Solid : new(dash, 0, "");
}
