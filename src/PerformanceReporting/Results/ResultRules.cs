using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// The reporting rules as one function: from everything that is known of an indicator to its result at each reporting
/// period. Pure: the same inputs and moment give the same results. Source: Reporting rules.
/// </summary>
internal static class ResultRules
{
    /// <summary>One result for each reporting period that has a definition in force, in the order of their as-at dates.</summary>
    /// <param name="inputs">The indicator, on one basis.</param>
    /// <param name="now">The moment that decides whether due moments have passed.</param>
    public static IReadOnlyList<ComputedResult> Compute(IndicatorInputs inputs, DateTimeOffset now)
    {
        var results = new Dictionary<int, ComputedResult>();
        foreach (var period in inputs.Periods.OrderBy(p => p.AsAt))
        {
            if (Series.At(inputs, period) is { } series)
            {
                results.Add(period.Id, Compute(inputs, series, period, now, results));
            }
        }

        return [.. results.Values];
    }

    private static ComputedResult Compute(
        IndicatorInputs inputs,
        Series series,
        ReportingPeriod period,
        DateTimeOffset now,
        Dictionary<int, ComputedResult> earlier)
    {
        var reading = Reading.At(series, period);
        var (actual, expected, achievement) = (reading.Actual, reading.Expected, reading.Achievement);
        var (answer, baseline) = (series.Answer(period), series.Baseline);
        var unavailable = answer is { IsNotAvailable: true } ? answer : null;
        var isDueMomentPassed = now > period.DueAt;

        var result = new ComputedResult
        {
            IndicatorId = inputs.IndicatorId,
            IndicatorVersionId = series.Version.Id,
            ReportingPeriodId = period.Id,
            Basis = inputs.Basis,
            MeasurementRevisionId = answer?.MeasurementRevisionId,
            TargetId = reading.Choice?.Deciding.Id,
            BaselineId = baseline?.Id,
            Actual = actual.Value,
            YearToDate = YearToDate.At(series, period),
            Expected = expected?.Value,
            ExpectedLower = expected?.Lower,
            ExpectedUpper = expected?.Upper,
            ExpectedBy = expected?.By,
            Achievement = achievement.Value,
            Variance = reading.Variance,
            ProgressToFullTarget = reading.ProgressToFullTarget,
            Status = StatusRule.Of(reading.Standing(isDueMomentPassed, StatusRule.ThresholdFor(inputs))),
            Note = achievement.Note,
            MissingData = reading.IsDue && (reading.IsAnswered || isDueMomentPassed) ? actual.Missing : null,
            NotAvailableReason = unavailable?.NotAvailableReason,
            PromisedFor = unavailable?.PromisedFor,
            IsProvisional = actual.IsProvisional,
            IsBaselineProvisional = baseline is { IsProvisional: true } && reading.TakesBaseline,
            IsSeriesBreak = series.BeginsWith(period),
        };
        return result with { Trend = TrendRule.Of(reading, result, earlier) };
    }
}
