using PerformanceReporting.Planning;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// Puts an edition's lines in their order: the session's period first, then the earlier ones, the latest first; in each
/// the plan, then goal by goal its roll-up and those of its activities, each before its indicators. Pure.
/// </summary>
internal sealed class EditionLines
{
    private readonly ReportSession _session;
    private readonly EditionFigures _figures;
    private readonly ILookup<(int Period, LineScope Scope), ReportLine> _lines;

    private EditionLines(ReportSession session, EditionFigures figures)
    {
        _session = session;
        _figures = figures;
        var lines = new LineWriter(session, figures);
        _lines = figures.RollUps.Select(rollUp => (Period: rollUp.ReportingPeriodId, Line: lines.Of(rollUp)))
            .Concat(figures.Results.Select(result => (Period: result.ReportingPeriodId, Line: lines.Of(result))))
            .ToLookup(pair => (pair.Period, pair.Line.Scope), pair => pair.Line);
    }

    /// <param name="session">The session whose period is the latest.</param>
    /// <param name="figures">All of the plan, as known at the edition's cut-off.</param>
    /// <param name="edition">The edition's short name, which its figure codes begin with.</param>
    public static IReadOnlyList<ReportLine> Of(ReportSession session, EditionFigures figures, string edition) =>
    [
        .. new EditionLines(session, figures).InOrder().Select((line, index) => line with
        {
            Ordinal = index + 1,
            FigureCode = FigureCodes.Of(edition, line, session.AsAt),
        }),
    ];

    private IEnumerable<ReportLine> InOrder() =>
        _figures.Inputs.Periods
            .Where(period => period.AsAt <= _session.AsAt)
            .OrderByDescending(period => period.AsAt)
            .SelectMany(OfPeriod);

    private IEnumerable<ReportLine> OfPeriod(ReportingPeriod period)
    {
        var activities = _lines[(period.Id, LineScope.Activity)].OrderBy(line => line.ActivityCode, CodeOrder.Instance).ToLookup(line => line.GoalNumber);
        var indicators = _lines[(period.Id, LineScope.Indicator)].OrderBy(line => line.IndicatorCode, CodeOrder.Instance).ToLookup(line => line.ActivityCode);
        return
        [
            .. _lines[(period.Id, LineScope.Plan)],
            .. from goal in _lines[(period.Id, LineScope.Goal)].OrderBy(line => line.GoalNumber)
               from line in activities[goal.GoalNumber].SelectMany(activity => indicators[activity.ActivityCode].Prepend(activity)).Prepend(goal)
               select line,
        ];
    }
}
