namespace PerformanceReporting.Charts;

/// <summary>Which labels stand at the lines' ends: every line that is drawn is named, with its last value.</summary>
internal sealed class ChartLabels(ChartSpec spec, MeasureText measure)
{
    private ChartWords Words => spec.Words;

    public IReadOnlyList<EndLabel> All() =>
    [
        .. Line(Words.Target, spec.Target, ChartInk.Ink),
        .. Last(Words.UpperBound, point => point.Upper),
        .. Last(Words.Expected, point => point.Expected),
        .. Actual(),
        .. Last(Words.LowerBound, point => point.Lower),
        .. Line(Words.Baseline, spec.Baseline, ChartInk.Quiet),
    ];

    private IEnumerable<EndLabel> Line(string name, decimal? value, ChartInk ink)
    {
        if (value is not null)
        {
            yield return Named(name, value.Value, strong: false) with { Ink = ink };
        }
    }

    private IEnumerable<EndLabel> Last(string name, Func<ChartPoint, decimal?> value)
    {
        if (spec.Points.LastOrDefault(point => value(point) is not null) is { } last)
        {
            var label = WithDetail(Named(name, value(last)!.Value, strong: false), LabelUnlessLast(last));
            yield return label with { AtEdge = last == spec.Points[^1] };
        }
    }

    private IEnumerable<EndLabel> Actual()
    {
        if (spec.Points.LastOrDefault(point => point.Actual is not null) is not { } last)
        {
            yield break;
        }
        string[] detail = [Words.Of(last.Mark), .. last.Provisional ? new[] { Words.Provisional } : [], .. LabelUnlessLast(last)];
        var label = WithDetail(Named(Words.Actual, last.Actual!.Value, strong: true), detail);
        yield return label with { Ink = ChartInk.Of(last.Mark), AtEdge = last == spec.Points[^1] };
    }

    /// <summary>A line that ends early says when, lest its label be read as today's value.</summary>
    private string[] LabelUnlessLast(ChartPoint point) => point == spec.Points[^1] ? [] : [point.Label];

    private EndLabel Named(string name, decimal value, bool strong)
    {
        var text = $"{name} {spec.Format.Text(value, Words)}";
        return new EndLabel(text, value, measure(text, ChartLayout.TextSize, strong)) { Strong = strong };
    }

    private EndLabel WithDetail(EndLabel label, string[] details)
    {
        var detail = string.Join(", ", details);
        return label with { Detail = detail, DetailWidth = measure(detail, ChartLayout.SmallTextSize, false) };
    }
}
