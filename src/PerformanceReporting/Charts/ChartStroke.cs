namespace PerformanceReporting.Charts;

/// <summary>
/// The lines of a chart. They differ by pattern and weight, not by colour, so that a grey print still tells them apart.
/// Width in px; dash: lengths of stroke and gap in px, none for a whole line.
/// </summary>
internal sealed record ChartStroke(ChartInk Ink, float Width, params float[] Dash)
{
    public static readonly ChartStroke Grid = new(ChartInk.Line, 1);
    public static readonly ChartStroke Zero = new(ChartInk.Quiet, 1);
    public static readonly ChartStroke Leader = new(ChartInk.Quiet, 0.75f);
    public static readonly ChartStroke Actual = new(ChartInk.Ink, 2.5f);
    public static readonly ChartStroke Expected = new(ChartInk.Ink, 1.5f, 6, 4);
    public static readonly ChartStroke Target = new(ChartInk.Ink, 1.25f, 12, 3, 2, 3);
    public static readonly ChartStroke Baseline = new(ChartInk.Quiet, 1.25f, 2, 4);
    public static readonly ChartStroke Break = new(ChartInk.Quiet, 1, 1, 2);

    /// <summary>The patterns in use; the first is the whole line.</summary>
    public static readonly IReadOnlyList<float[]> Dashes =
        [[], Expected.Dash, Target.Dash, Baseline.Dash, Break.Dash];
}
