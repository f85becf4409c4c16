using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// The actual to date, in the unit of measure. For a flow the total over a span to the as-at date: periods added, or the
/// latest running total plus the closing totals of the span's earlier plan years. Else the period's value. A total that
/// lacks a due value is partial, and no figure. Source: Reporting rules, "a" and "Year to date".
/// </summary>
internal readonly record struct ActualToDate
{
    public decimal? Value { get; private init; }

    /// <summary>Why there is no value.</summary>
    public MissingData? Missing { get; private init; }

    /// <summary>Whether a provisional answer takes part.</summary>
    public bool IsProvisional { get; private init; }

    /// <param name="series">The indicator's series at the period.</param>
    /// <param name="period">The period at whose as-at date it is read.</param>
    /// <param name="spanFirstDay">The day from which a flow's total counts.</param>
    public static ActualToDate At(Series series, ReportingPeriod period, DateOnly spanFirstDay)
    {
        var answer = series.Answer(period);
        if (answer is null || (answer.Figure is null && !answer.IsNotAvailable))
        {
            return new() { Missing = IsTold(series, answer) ? null : MissingData.Missing };
        }

        if (answer.IsNotAvailable)
        {
            return new() { Missing = MissingData.NotAvailable, IsProvisional = answer.IsProvisional };
        }

        // What a yearly indicator is given before its year ends may be looked at, not added or averaged.
        if (!series.IsDueIn(period) && series.Version.Aggregation is not Aggregation.Latest)
        {
            return new();
        }

        return series.Version.IsFlow
            ? Total([.. Earlier(series, period, spanFirstDay).Select(series.Answer), answer])
            : Total([answer]);
    }

    /// <summary>The earlier periods whose values a flow's total needs besides the period's own.</summary>
    public static IEnumerable<ReportingPeriod> Earlier(Series series, ReportingPeriod period, DateOnly spanFirstDay) =>
        series.Periods.Where(p =>
            series.IsDueIn(p)
            && (series.Version.IsRunningTotal
                ? p.IsLastOfPlanYear && p.AsAt < period.PlanYearFirstDay && p.PlanYearFirstDay >= spanFirstDay
                : p.AsAt < period.FirstDay && series.FirstDayOf(p) >= spanFirstDay));

    // A narrative's answer is words.
    private static bool IsTold(Series series, MeasuredValue? answer) =>
        answer is not null && series.Version.MeasureType is MeasureType.Narrative;

    private static ActualToDate Total(IReadOnlyList<MeasuredValue?> parts)
    {
        var isProvisional = parts.Any(p => p is { IsProvisional: true });
        if (parts.Any(p => p?.Figure is null))
        {
            return new() { Missing = MissingData.Partial, IsProvisional = isProvisional };
        }

        return Rounding.Fit(parts.Sum(p => p!.Figure!.Value)) is { } total
            ? new() { Value = total, IsProvisional = isProvisional }
            : new() { Missing = MissingData.OutOfRange, IsProvisional = isProvisional };
    }
}
