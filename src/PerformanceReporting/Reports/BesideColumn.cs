using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>
/// What a report shows beside the figures of its period, by the definition's choice: in December last year's final outturn,
/// in June the year's outturn as units foresee it.
/// </summary>
internal static class BesideColumn
{
    /// <summary>What stands beside the figures of the edition's period.</summary>
    public static BesideFigure Of(EditionContents contents) =>
        contents.Definition.Period.Beside.GetValueOrDefault(contents.Plan.PeriodOrdinal, BesideFigure.Nothing);

    /// <summary>Its head: <c>Outturn 2017/2018</c>; null where nothing stands beside.</summary>
    public static string? Head(EditionContents contents, ReportLanguage language) => Of(contents) switch
    {
        BesideFigure.LastOutturn => language.Texts["Beside.LastOutturn", YearBefore(contents.Plan.PlanYear)],
        BesideFigure.Forecast => language.Texts["Beside.Forecast", contents.Plan.PlanYear],
        _ => null,
    };

    /// <summary>The indicator's value in it; null where there is none.</summary>
    public static decimal? Value(EditionContents contents, IndicatorContents indicator) => Of(contents) switch
    {
        BesideFigure.LastOutturn => indicator.History.LastOrDefault(line => line.PlanYear == YearBefore(contents.Plan.PlanYear))?.Actual,
        BesideFigure.Forecast => indicator.Line.Forecast,
        _ => null,
    };

    private static string YearBefore(string planYear) => new Planning.PlanYear(Planning.PlanYear.Parse(planYear).StartsIn - 1).ToString();
}
