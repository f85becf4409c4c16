using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// The targets that speak of a reporting period. The one with the shortest span decides; longer ones are shown beside.
/// An interim target is a step of the one that decides, and decides only where there is no other. Where two are alike,
/// that of the later definition holds. Source: Reporting rules, "Which target decides".
/// </summary>
internal sealed record TargetChoice
{
    public required Target Deciding { get; init; }

    /// <summary>The interim target that falls in the period, if one is set within the deciding target's span.</summary>
    public Target? Interim { get; init; }

    /// <summary>The other targets whose spans hold the period, shortest first.</summary>
    public IReadOnlyList<Target> Longer { get; init; } = [];

    /// <summary>Null when no target speaks of the period.</summary>
    public static TargetChoice? At(Series series, ReportingPeriod period)
    {
        var since = series.FirstDayOf(period);
        var asAt = period.AsAt;

        // A last day between two as-at dates is judged at the later one.
        var speaking = series.Targets.Where(t => t.FirstDay <= asAt && t.LastDay >= since).ToList();
        var ranked = speaking
            .OrderBy(t => t.Span is TargetSpan.Interim)
            .ThenBy(t => t.Span)
            .ThenBy(t => t.LastDay < asAt)
            .ThenBy(t => t.LastDay)
            .ThenByDescending(t => t.VersionNumber)
            .ThenByDescending(t => t.Id)
            .ToList();
        if (ranked.Count == 0)
        {
            return null;
        }

        var deciding = ranked[0];
        return new TargetChoice
        {
            Deciding = deciding,
            Interim = ranked
                .Where(t => t.Span is TargetSpan.Interim && t.LastDay <= asAt && IsStepOf(t, deciding))
                .MaxBy(t => (t.LastDay, t.VersionNumber, t.Id)),
            Longer = [.. ranked.Where(t => t.Span is not TargetSpan.Interim && t.Span > deciding.Span).DistinctBy(t => t.Span)],
        };
    }

    private static bool IsStepOf(Target interim, Target target) =>
        interim == target || (interim.FirstDay >= target.FirstDay && interim.LastDay < target.LastDay);
}
