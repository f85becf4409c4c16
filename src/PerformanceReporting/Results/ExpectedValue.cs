using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// The value expected at a period's as-at date, in the unit of measure: the interim target if set; else for a flow the
/// target times the share of its span elapsed; for a stock the straight line by months from the last earlier target of
/// the series, else from the baseline at the span's first day, to the next target; with neither, and for yes/no and
/// milestones, none before the target's date; for all else the target. Bounds hold at every as-at date; for a flow both
/// are multiplied by the share. Source: Reporting rules, "e".
/// </summary>
internal static class ExpectedValue
{
    /// <summary>Null when nothing is expected yet.</summary>
    public static Expectation? At(Series series, TargetChoice choice, ReportingPeriod period)
    {
        var version = series.Version;
        var target = choice.Deciding;

        if (choice.Interim is { } interim)
        {
            return Whole(interim, ExpectedBy.InterimTarget);
        }

        if (target.LastDay <= period.AsAt)
        {
            return Whole(target, ExpectedBy.Target);
        }

        if (version.IsFlow)
        {
            return ShareOf(target, period.AsAt);
        }

        if (version.Direction is Direction.Maintain)
        {
            return Whole(target, ExpectedBy.Target);
        }

        if (version.IsStock)
        {
            return Line(series, target, period.AsAt);
        }

        return version.IsDeadline ? null : Whole(target, ExpectedBy.Target);
    }

    /// <summary>A target in full, as if its last day had come.</summary>
    public static Expectation Whole(Target target, ExpectedBy by) => new()
    {
        Value = Rounded(target.Value),
        Lower = Rounded(target.LowerBound),
        Upper = Rounded(target.UpperBound),
        By = by,
    };

    /// <summary>The next target of the series: the first whose last day has not gone by, the shortest span first.</summary>
    public static Target? Next(Series series, DateOnly asAt) => series.Targets
        .Where(t => t.LastDay >= asAt)
        .OrderBy(t => t.LastDay).ThenBy(t => t.Span).ThenByDescending(t => t.VersionNumber).ThenByDescending(t => t.Id)
        .FirstOrDefault();

    private static Expectation ShareOf(Target target, DateOnly asAt)
    {
        var elapsed = Months.Through(target.FirstDay, asAt);
        var all = Months.Through(target.FirstDay, target.LastDay);
        return new Expectation
        {
            Value = Share(target.Value),
            Lower = Share(target.LowerBound),
            Upper = Share(target.UpperBound),
            By = ExpectedBy.ShareOfSpan,
        };

        // Multiplied before it is divided, so that ten twelfths of 120 are 100 and not a hair less.
        decimal? Share(decimal? whole) => Rounded(whole * elapsed / all);
    }

    private static Expectation? Line(Series series, Target target, DateOnly asAt)
    {
        var next = Next(series, asAt) ?? target;
        var last = series.Targets
            .Where(t => t.LastDay < asAt)
            .OrderByDescending(t => t.LastDay).ThenBy(t => t.Span)
            .ThenByDescending(t => t.VersionNumber).ThenByDescending(t => t.Id)
            .FirstOrDefault();

        if (last is not null)
        {
            return Point(last.Value, Months.After(last.LastDay, asAt), Months.After(last.LastDay, next.LastDay), ExpectedBy.LineFromTarget);
        }

        return series.Baseline is { } baseline
            ? Point(baseline.Value, Months.Through(target.FirstDay, asAt), Months.Through(target.FirstDay, next.LastDay), ExpectedBy.LineFromBaseline)
            : AtItsDate(next, asAt);

        Expectation Point(decimal? from, decimal gone, decimal all, ExpectedBy by) =>
            new() { Value = Rounded(from + ((next.Value - from) * gone / all)), By = by };
    }

    private static Expectation? AtItsDate(Target next, DateOnly asAt) =>
        next.LastDay == asAt ? Whole(next, ExpectedBy.Target) : null;

    private static decimal? Rounded(decimal? value) => value is { } v ? Rounding.Round(v) : null;
}
