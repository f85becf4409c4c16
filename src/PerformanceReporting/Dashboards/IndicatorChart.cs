using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;

namespace PerformanceReporting.Dashboards;

/// <summary>An indicator's results as a chart: its points are those of the table beside it.</summary>
internal static class IndicatorChart
{
    /// <summary>Null for a narrative, and where there is no figure to draw.</summary>
    /// <param name="points">Oldest first; the last is the period looked at.</param>
    /// <param name="figures">The reader's language.</param>
    public static ChartSpec? Of(IReadOnlyList<ScorePoint> points, Figures figures)
    {
        if (points.Count == 0 || points[^1].Score is not { MeasureType: not MeasureType.Narrative } now || points.All(IsEmpty))
        {
            return null;
        }

        var words = figures.ChartWords;
        return new ChartSpec
        {
            Title = now.Title,
            UnitOfMeasure = now.UnitOfMeasure,
            Format = now.Format,
            Words = words,
            Points = [.. points.Select(point => Point(point, words))],
            Baseline = now.Baseline,
            Target = now.Target == now.Expected ? null : now.Target,
            Breaks =
            [
                .. points
                    .Where(point => point.Score.IsSeriesBreak)
                    .DistinctBy(point => point.Score.EffectiveFrom)
                    .Select(point => new ChartBreak(point.Score.EffectiveFrom, words.DefinitionChanged(point.Score.EffectiveFrom))),
            ],
            // A band to stay within is seldom near zero, and would be a line if drawn from there.
            FromZero = now.Direction is not Direction.Maintain,
        };
    }

    private static ChartPoint Point(ScorePoint point, ChartWords words) => new()
    {
        AsAt = point.Period.AsAt,
        Label = words.Label(point.Period.AsAt),
        Mark = Drawings.MarkOf(point.Score.Status),
        Actual = point.Score.Actual,
        Expected = point.Score.Expected,
        Lower = point.Score.ExpectedLower,
        Upper = point.Score.ExpectedUpper,
        Provisional = point.Score.IsProvisional,
    };

    private static bool IsEmpty(ScorePoint point) => point.Score is { Actual: null, Expected: null, ExpectedLower: null };
}
