using PerformanceReporting.Charts;
using PerformanceReporting.Results;

namespace PerformanceReporting.Dashboards;

/// <summary>An activity with its roll-up and its indicators' results at the period looked at, and how they came there.</summary>
internal sealed record ActivityScores
{
    public required ActivityLine Activity { get; init; }

    /// <summary>Null before anything was computed.</summary>
    public Progress? Now { get; init; }

    public required IReadOnlyList<IndicatorScores> Indicators { get; init; }

    public static ActivityScores Of(ActivityLine activity, IEnumerable<Progress> rollUps, IEnumerable<Score> scores, Standpoint at) => new()
    {
        Activity = activity,
        Now = rollUps.FirstOrDefault(rollUp => rollUp.PeriodId == at.Period.Id),
        Indicators = [.. scores.GroupBy(score => score.IndicatorId).Select(indicator => IndicatorScores.Of(indicator, at)).OfType<IndicatorScores>()],
    };

    /// <summary>The charts of the indicators that can be drawn.</summary>
    public IEnumerable<(Score Score, ChartSpec Chart)> Charts(Figures figures) =>
        from indicator in Indicators
        let chart = IndicatorChart.Of(indicator.Points, figures)
        where chart is not null
        select (indicator.Now, chart);
}
