using static PerformanceReporting.Charts.SmallSvg;

namespace PerformanceReporting.Charts;

/// <summary>
/// Counts by status as one bar, always in the order of <see cref="ChartMark"/>. At risk is hatched, no data hollow, not due pale
/// and monitored dashed, so that a grey print still tells them apart.
/// </summary>
internal static class StatusBar
{
    public const int Width = 210;
    public const int Height = 14;

    private const double Gap = 2;
    private const double HatchStep = 6;

    /// <summary>A part that exists is never too narrow to be seen.</summary>
    private const double Least = 4;

    /// <param name="counts">How many there are of each mark; a mark that is absent counts none.</param>
    /// <param name="title">The counts in words, for example "12 on track, 3 at risk, 1 no data".</param>
    public static string Svg(IReadOnlyDictionary<ChartMark, int> counts, string title)
    {
        var parts = counts.Where(part => part.Value > 0).OrderBy(part => part.Key).ToList();
        var widths = Widths([.. parts.Select(part => part.Value)]);
        var left = 0.0;
        using var svg = new SmallSvg("status-bar", Width, Height, title);
        foreach (var ((mark, _), width) in parts.Zip(widths))
        {
            AddPart(svg, mark, left, width);
            left += width + Gap;
        }
        return svg.Close();
    }

    private static void AddPart(SmallSvg svg, ChartMark mark, double left, double width)
    {
        // An outline lies half outside its rectangle.
        var inset = mark is ChartMark.NoData or ChartMark.NotDue or ChartMark.Monitored ? 0.5 : 0;
        svg.Add("rect",
            ("class", $"bar-{ChartInk.Of(mark).Name}"),
            ("x", Px(left + inset)),
            ("y", Px(inset)),
            ("width", Px(width - (2 * inset))),
            ("height", Px(Height - (2 * inset))));
        if (mark == ChartMark.AtRisk)
        {
            svg.Add("path", ("class", "bar-hatch"), ("fill", "none"), ("stroke-width", "1.25"), ("d", Hatch(left, left + width)));
        }
    }

    /// <summary>
    /// Rising lines at 45 degrees, ended by arithmetic where they leave the part: a pattern or a clip path would need an id.
    /// </summary>
    private static string Hatch(double left, double right)
    {
        var lines = new List<string>();
        for (var foot = left + (HatchStep / 2) - Height; foot < right; foot += HatchStep)
        {
            var (from, to) = (Math.Max(foot, left), Math.Min(foot + Height, right));
            if (from < to)
            {
                lines.Add($"M{Px(from)} {Px(Height - (from - foot))}L{Px(to)} {Px(Height - (to - foot))}");
            }
        }
        return string.Concat(lines);
    }

    /// <summary>In proportion to the counts, in px; what the narrowest are given beyond it, the widest lacks.</summary>
    private static double[] Widths(int[] counts)
    {
        var room = Width - (Gap * (counts.Length - 1));
        var widths = counts.Select(count => Math.Max(Least, room * count / counts.Sum())).ToArray();
        if (widths.Length > 0)
        {
            widths[Array.IndexOf(widths, widths.Max())] += room - widths.Sum();
        }
        return widths;
    }
}
