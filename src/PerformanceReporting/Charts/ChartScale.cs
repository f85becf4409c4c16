namespace PerformanceReporting.Charts;

/// <summary>
/// The value axis: its ends and the ticks between them, at round steps (1, 2, 5, 10, and 25 with its tenfolds).
/// At most five steps, so that a chart of this height stays quiet.
/// </summary>
internal sealed record ChartScale(decimal Min, decimal Max, IReadOnlyList<decimal> Ticks)
{
    private const int MostSteps = 5;

    public static ChartScale For(ChartSpec spec)
    {
        var values = spec.Values.ToList();
        if (values.Count == 0)
        {
            return new ChartScale(0, 1, []);
        }
        if (spec.Format.Kind == ChartValueKind.YesNo)
        {
            return new ChartScale(0, 1, [0, 1]);
        }
        var low = spec.FromZero ? Math.Min(0, values.Min()) : values.Min();
        var high = spec.FromZero ? Math.Max(0, values.Max()) : values.Max();
        var step = Steps(spec.Format.Decimals)
            .First(step => decimal.Ceiling(high / step) - decimal.Floor(low / step) <= MostSteps);

        var first = decimal.Floor(low / step);
        var last = Math.Max(decimal.Ceiling(high / step), first + 1);
        var ticks = Enumerable.Range(0, (int)(last - first) + 1).Select(tick => (first + tick) * step).ToList();
        return new ChartScale(ticks[0], ticks[^1], ticks);
    }

    /// <summary>Never finer than the decimals that are written: two ticks must not bear the same label.</summary>
    private static IEnumerable<decimal> Steps(int decimals)
    {
        var finest = 1m;
        for (var i = 0; i < decimals; i++)
        {
            finest /= 10;
        }
        for (var power = finest; ; power *= 10)
        {
            yield return power;
            yield return power * 2;
            if (power >= 10 * finest)
            {
                yield return power * 2.5m;
            }
            yield return power * 5;
        }
    }
}
