using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>An indicator's frozen lines as a chart: its points are those of the table beside it.</summary>
internal static class IndicatorCharts
{
    /// <summary>Null for a narrative, and where there is no figure to draw.</summary>
    public static ChartSpec? Of(IndicatorContents indicator, ReportLanguage language)
    {
        var now = indicator.Line;
        if (now.MeasureType is null or MeasureType.Narrative || indicator.History.All(line => line is { Actual: null, Expected: null, ExpectedLower: null }))
        {
            return null;
        }

        var words = language.Figures.ChartWords;
        return new ChartSpec
        {
            Title = language.Of(now.IndicatorTitle),
            UnitOfMeasure = language.Of(now.UnitOfMeasure),
            Format = FormatOf(now),
            Words = words,
            Points = [.. indicator.History.Select(line => Point(line, words))],
            Baseline = now.BaselineValue,
            Target = now.TargetValue == now.Expected ? null : now.TargetValue,
            Breaks =
            [
                .. indicator.History
                    .Where(line => line.HasMark(Marks.Break))
                    .Select(line => new ChartBreak(line.PeriodFirstDay, words.DefinitionChanged(line.PeriodFirstDay))),
            ],
            // A band to stay within is seldom near zero, and would be a line if drawn from there.
            FromZero = now.Direction is not Direction.Maintain,
        };
    }

    /// <summary>How the values of an indicator's line are written.</summary>
    public static ChartFormat FormatOf(ReportLine line) => Figures.FormatOf(line.MeasureType ?? MeasureType.Number, line.UnitOfMeasure ?? "");

    public static ChartMark MarkOf(Status status) => status switch
    {
        Status.OnTrack => ChartMark.OnTrack,
        Status.AtRisk => ChartMark.AtRisk,
        Status.OffTrack => ChartMark.OffTrack,
        Status.NoData => ChartMark.NoData,
        Status.NotDue => ChartMark.NotDue,
        Status.Monitored => ChartMark.Monitored,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    private static ChartPoint Point(ReportLine line, ChartWords words) => new()
    {
        AsAt = line.AsAt,
        Label = words.Label(line.AsAt),
        Mark = MarkOf(line.Status ?? Status.NotDue),
        Actual = line.Actual,
        Expected = line.Expected,
        Lower = line.ExpectedLower,
        Upper = line.ExpectedUpper,
        Provisional = line.Basis is Basis.Provisional,
    };
}
