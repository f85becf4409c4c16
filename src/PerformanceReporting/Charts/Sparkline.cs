namespace PerformanceReporting.Charts;

/// <summary>
/// The course of a figure in the height of a line of text, with a dashed line to measure it by and a dot where it stands now.
/// It shows shape and not size: its axis fits the values.
/// </summary>
internal static class Sparkline
{
    public const int Width = 90;
    public const int Height = 18;

    private const double Margin = 4;

    /// <param name="values">One a period, oldest first, at equal steps; null leaves a gap.</param>
    /// <param name="reference">What the values are measured by, in the same unit, for example 0.95.</param>
    /// <param name="title">The drawing in words, for example "Achievement over 7 periods, now 91%".</param>
    public static string Svg(IReadOnlyList<decimal?> values, decimal? reference, string title)
    {
        var known = values.Append(reference).OfType<decimal>().ToList();
        var (low, high) = known.Count == 0 ? (0, 0) : (known.Min(), known.Max());
        var step = (Width - (2 * Margin)) / Math.Max(1, values.Count - 1);
        string X(int index) => SmallSvg.Px(Width - Margin - ((values.Count - 1 - index) * step));
        string Y(decimal value) => SmallSvg.Px(low == high
            ? Height / 2.0
            : Height - Margin - ((double)((value - low) / (high - low)) * (Height - (2 * Margin))));

        using var svg = new SmallSvg("sparkline", Width, Height, title);
        if (reference is not null)
        {
            svg.Add("path", ("class", "sparkline-reference"), ("fill", "none"), ("stroke-dasharray", "3 2"), ("d", $"M0 {Y(reference.Value)}H{Width}"));
        }
        foreach (var run in Runs(values).Where(run => run.Count > 1))
        {
            var line = string.Join(' ', run.Select(index => $"{X(index)},{Y(values[index]!.Value)}"));
            svg.Add("polyline", ("class", "sparkline-line"), ("fill", "none"), ("stroke-width", "1.5"), ("points", line));
        }
        if (Runs(values).LastOrDefault() is { } now)
        {
            svg.Add("circle", ("class", "sparkline-dot"), ("cx", X(now[^1])), ("cy", Y(values[now[^1]]!.Value)), ("r", "3"));
        }
        return svg.Close();
    }

    /// <summary>Positions of neighbouring values that are known.</summary>
    private static List<List<int>> Runs(IReadOnlyList<decimal?> values)
    {
        var runs = new List<List<int>>();
        foreach (var (index, value) in values.Index())
        {
            if (value is null)
            {
                continue;
            }
            if (index == 0 || values[index - 1] is null)
            {
                runs.Add([]);
            }
            runs[^1].Add(index);
        }
        return runs;
    }
}
