namespace PerformanceReporting.Charts;

/// <summary>
/// A colour by its role. <see cref="Name"/> is its custom property in charts.css (--on-track), which knows its dark value
/// too; <see cref="Light"/> is its value on white paper, for pictures and for a drawing that meets no stylesheet.
/// </summary>
internal sealed record ChartInk(string Name, string Light)
{
    public static readonly ChartInk Paper = new("paper", "#FFFFFF");
    public static readonly ChartInk Ink = new("ink", "#14213D");
    public static readonly ChartInk Quiet = new("quiet", "#52607A");
    public static readonly ChartInk Line = new("line", "#D9DEE7");
    public static readonly ChartInk Band = new("band", "#EDF0F4");

    private static readonly ChartInk[] Marks =
    [
        new("on-track", "#00755E"),
        new("at-risk", "#9A5B00"),
        new("off-track", "#B3261E"),
        new("no-data", "#5B6472"),
        new("not-due", "#5B6472"),
        new("monitored", "#2F5D9E"),
    ];

    public static readonly IReadOnlyList<ChartInk> All = [Paper, Ink, Quiet, Line, Band, .. Marks];

    public static ChartInk Of(ChartMark mark) => Marks[(int)mark];
}
