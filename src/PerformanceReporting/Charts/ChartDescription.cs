using System.Text;

namespace PerformanceReporting.Charts;

/// <summary>A chart in sentences, for those who cannot see it: the same figures and marks, in the same order.</summary>
internal static class ChartDescription
{
    public static string Of(ChartSpec spec)
    {
        var words = spec.Words;
        var text = new StringBuilder();
        if (spec.UnitOfMeasure.Length > 0)
        {
            text.Append(spec.UnitOfMeasure).Append(". ");
        }
        foreach (var point in spec.Points)
        {
            text.Append(point.Label).Append(": ").AppendJoin(", ", Facts(spec, point)).Append(". ");
        }
        text.AppendJoin(", ", Named(spec, (words.Baseline, spec.Baseline), (words.Target, spec.Target)));
        if (spec.Points.Count == 0)
        {
            text.Append(words.Of(ChartMark.NoData));
        }
        foreach (var change in spec.Breaks)
        {
            text.Append("; ").Append(change.Note);
        }
        return text.ToString().Trim(' ', ';');
    }

    private static IEnumerable<string> Facts(ChartSpec spec, ChartPoint point) =>
    [
        .. Named(spec,
            (spec.Words.Actual, point.Actual),
            (spec.Words.Expected, point.Expected),
            (spec.Words.LowerBound, point.Lower),
            (spec.Words.UpperBound, point.Upper)),
        spec.Words.Of(point.Mark),
        .. point.Provisional ? new[] { spec.Words.Provisional } : [],
    ];

    private static IEnumerable<string> Named(ChartSpec spec, params IEnumerable<(string Name, decimal? Value)> values) =>
        from named in values
        let value = named.Value
        where value is not null
        select $"{named.Name} {spec.Format.Text(value.GetValueOrDefault(), spec.Words)}";
}
