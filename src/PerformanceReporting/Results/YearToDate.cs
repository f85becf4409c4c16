using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// The indicator over the plan year to the as-at date, in its unit of measure. A flow is its total, running totals are
/// not summed; a percentage or ratio covering the period is the sum of its numerators over that of its denominators where
/// all are known, else the latest; averages weigh periods by their months; all else is the latest. With a due value
/// missing it is partial, and no figure. Source: Reporting rules, "Year to date".
/// </summary>
internal static class YearToDate
{
    public static decimal? At(Series series, ReportingPeriod period)
    {
        var latest = ActualToDate.At(series, period, period.PlanYearFirstDay).Value;
        var version = series.Version;
        if (latest is null || version.IsFlow || !series.IsDueIn(period) || version.Coverage is Coverage.YearToDate)
        {
            return latest;
        }

        var isRate = version.MeasureType is MeasureType.Percentage or MeasureType.Ratio;
        if (version.Coverage is Coverage.Moment && (isRate || version.Aggregation is not Aggregation.Average))
        {
            return latest;
        }

        var due = series.Periods
            .Where(p => p.PlanYearFirstDay == period.PlanYearFirstDay && p.AsAt <= period.AsAt && series.IsDueIn(p))
            .Select(p => (Period: p, Answer: series.Answer(p)))
            .ToList();
        if (due.Exists(d => d.Answer?.Figure is null))
        {
            return null;
        }

        if (isRate && Pooled(version.MeasureType, [.. due.Select(d => d.Answer!)]) is { } pooled)
        {
            return Rounding.Fit(pooled);
        }

        return version.Aggregation is Aggregation.Average
            ? Rounding.Fit(Weighted([.. due.Select(d => (d.Answer!.Figure!.Value, MonthsOf(d.Period)))]))
            : latest;

        decimal MonthsOf(ReportingPeriod p) => Months.Through(series.FirstDayOf(p), p.AsAt);
    }

    private static decimal? Pooled(MeasureType type, IReadOnlyList<MeasuredValue> answers)
    {
        var numerator = answers.Aggregate<MeasuredValue, decimal?>(0, (sum, a) => sum + a.Numerator);
        var denominator = answers.Aggregate<MeasuredValue, decimal?>(0, (sum, a) => sum + a.Denominator);
        return numerator is null || denominator is null or 0
            ? null
            : (type is MeasureType.Percentage ? 100 : 1) * numerator / denominator;
    }

    private static decimal Weighted(IReadOnlyList<(decimal Value, decimal Months)> parts) =>
        parts.Sum(p => p.Value * p.Months) / parts.Sum(p => p.Months);
}
