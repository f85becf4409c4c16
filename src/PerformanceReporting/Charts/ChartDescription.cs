using System.Text;

namespace PerformanceReporting.Charts;

/// <summary>
/// A chart in sentences, for those who cannot see it: the same figures and marks, in the same order. A period that has the
/// same kinds of figures as the one before gives them without naming them again, as one reads a table aloud; what is heard
/// needs no spaces that keep lines together.
/// </summary>
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
        IReadOnlyList<string> before = [];
        foreach (var point in spec.Points)
        {
            var figures = Figures(spec, point).ToList();
            var names = figures.ConvertAll(figure => figure.Name);
            var said = names.SequenceEqual(before) ? figures.Select(figure => figure.Text) : figures.Select(figure => $"{figure.Name} {figure.Text}");
            text.Append(point.Label).Append(": ").AppendJoin(", ", said.Concat(Marks(spec, point))).Append(". ");
            before = names;
        }
        text.AppendJoin(", ", Named(spec, (words.Baseline, spec.Baseline), (words.Target, spec.Target)).Select(figure => $"{figure.Name} {figure.Text}"));
        if (spec.Points.Count == 0)
        {
            text.Append(words.Of(ChartMark.NoData));
        }
        foreach (var change in spec.Breaks)
        {
            text.Append("; ").Append(change.Note);
        }
        return text.Replace('\u202F', ' ').Replace('\u00A0', ' ').ToString().Trim(' ', ';');
    }

    private static IEnumerable<(string Name, string Text)> Figures(ChartSpec spec, ChartPoint point) => Named(
        spec,
        (spec.Words.Actual, point.Actual),
        (spec.Words.Expected, point.Expected),
        (spec.Words.LowerBound, point.Lower),
        (spec.Words.UpperBound, point.Upper));

    private static IEnumerable<string> Marks(ChartSpec spec, ChartPoint point) =>
        [spec.Words.Of(point.Mark), .. point.Provisional ? new[] { spec.Words.Provisional } : []];

    private static IEnumerable<(string Name, string Text)> Named(ChartSpec spec, params IEnumerable<(string Name, decimal? Value)> values) =>
        from named in values
        let value = named.Value
        where value is not null
        select (named.Name, spec.Format.Text(value.GetValueOrDefault(), spec.Words));
}
