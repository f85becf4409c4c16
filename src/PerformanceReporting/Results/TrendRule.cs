using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// Where an indicator or a roll-up is going, in its own direction; for maintain by its distance to the band. Stable
/// under 1 percentage point for percentages and roll-ups, else under 1 % of |previous|; from 0 any change counts; blank
/// across a series break. Source: Reporting rules, "Trend".
/// </summary>
internal static class TrendRule
{
    private const decimal OnePoint = 1;
    private const decimal OnePointOfFraction = 0.01m;
    private const decimal OnePercent = 0.01m;

    /// <summary>Compares a roll-up with that of the previous reporting period.</summary>
    public static Trend? Of(ComputedRollUp current, ComputedRollUp? previous) =>
        current.Achievement is { } now && previous?.Achievement is { } before
            ? Compare(now, before, Direction.Increase, stableUnder: OnePointOfFraction)
            : null;

    /// <param name="reading">What was read at the current period.</param>
    /// <param name="current">The result whose trend is asked for.</param>
    /// <param name="earlier">The indicator's results of earlier periods, by period.</param>
    public static Trend? Of(Reading reading, ComputedResult current, IReadOnlyDictionary<int, ComputedResult> earlier)
    {
        var version = reading.Series.Version;
        if (!reading.IsDue || Other(reading) is not { } other || !reading.Series.Holds(other))
        {
            return null;
        }

        var (now, before) = version.Direction is Direction.Maintain
            ? (Distance(current), Distance(earlier.GetValueOrDefault(other.Id)))
            : (Figure(reading, reading.Period), Figure(reading, other));
        if (now is null || before is null)
        {
            return null;
        }

        var stableUnder = version.MeasureType is MeasureType.Percentage ? OnePoint : OnePercent * Math.Abs(before.Value);
        return Compare(now.Value, before.Value, version.Direction, stableUnder);
    }

    // A flow against the same period a year before, others against the previous period in which a value was due.
    private static ReportingPeriod? Other(Reading reading) => reading.Series.Version.IsFlow
        ? reading.Series.Periods.FirstOrDefault(p =>
            p.PlanYearLastDay.AddDays(1) == reading.Period.PlanYearFirstDay && p.Ordinal == reading.Period.Ordinal)
        : reading.Series.Periods.LastOrDefault(p => p.AsAt < reading.Period.AsAt && reading.Series.IsDueIn(p));

    // A total over several years would only ever grow. So a flow is compared over the part of its span that lies in the
    // plan year: the period alone where the target is the period's, else the plan year to date.
    private static decimal? Figure(Reading reading, ReportingPeriod at)
    {
        var isPeriodAlone = reading.CountsFrom > reading.Period.PlanYearFirstDay;
        var from = isPeriodAlone ? reading.Series.FirstDayOf(at) : at.PlanYearFirstDay;
        return ActualToDate.At(reading.Series, at, from).Value;
    }

    private static decimal? Distance(ComputedResult? result) => result?.Variance is { } beyond ? Math.Abs(beyond) : null;

    private static Trend Compare(decimal now, decimal before, Direction? direction, decimal stableUnder)
    {
        var change = now - before;
        if (change == 0 || Math.Abs(change) < stableUnder)
        {
            return Trend.Stable;
        }

        return change > 0 == direction is Direction.Increase ? Trend.Improving : Trend.Worsening;
    }
}
