using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// Turns the rules round: from a wanted status to the limit that the actual to date must keep to. Limits are those of the
/// unrounded achievement, so that a wanted 0.95 of 100 is 95. Source: Reporting rules, "Met", "Achievement", "Status".
/// </summary>
internal static class NeededValueRule
{
    /// <summary>
    /// What it takes at the first period that has not answered, whose due moment has not passed and that will be judged.
    /// Null when there is none, or when no value could mend a total that lacks an earlier one.
    /// </summary>
    /// <param name="inputs">The indicator, on one basis.</param>
    /// <param name="now">The moment that decides which period is next.</param>
    /// <param name="wanted">On track or at risk.</param>
    public static NeededValue? Next(IndicatorInputs inputs, DateTimeOffset now, Status wanted = Status.OnTrack)
    {
        if (wanted is not (Status.OnTrack or Status.AtRisk))
        {
            throw new ArgumentOutOfRangeException(nameof(wanted), wanted, "Only on track and at risk can be aimed at.");
        }

        var next = inputs.Periods
            .Where(p => p.DueAt >= now)
            .OrderBy(p => p.AsAt)
            .Select(p => Series.At(inputs, p) is { } series ? Reading.At(series, p) : null)
            .FirstOrDefault(r => r is { IsAnswered: false, Expected: not null });
        if (next is null || AlreadyIn(next) is not { } alreadyIn)
        {
            return null;
        }

        var threshold = StatusRule.ThresholdFor(inputs);
        var share = wanted is Status.OnTrack ? threshold.OnTrack : threshold.AtRisk;
        var (atLeast, atMost) = Limits(next, share, wanted);
        return new NeededValue
        {
            ReportingPeriodId = next.Period.Id,
            Wanted = wanted,
            AtLeast = atLeast is { } least ? Rounding.Up(least) : null,
            AtMost = atMost is { } most ? Rounding.Down(most) : null,
            AlreadyIn = alreadyIn,
        };
    }

    private static decimal? AlreadyIn(Reading reading)
    {
        if (!reading.Series.Version.IsFlow)
        {
            return 0;
        }

        return ActualToDate.Earlier(reading.Series, reading.Period, reading.CountsFrom)
            .Aggregate<ReportingPeriod, decimal?>(0, (sum, p) => sum + reading.Series.Answer(p)?.Figure);
    }

    private static (decimal? AtLeast, decimal? AtMost) Limits(Reading reading, decimal share, Status wanted)
    {
        var (version, expected) = (reading.Series.Version, reading.Expected!);
        if (version.Direction is Direction.Maintain)
        {
            var (lower, upper) = (expected.Lower!.Value, expected.Upper!.Value);
            var slack = wanted is Status.OnTrack ? 0 : Math.Max(0, 1 - share) * (upper - lower) / 2;
            return (lower - slack, upper + slack);
        }

        var e = expected.Value!.Value;
        // Between no and yes there is nothing.
        var limit = version.MeasureType is MeasureType.YesNo
            ? e
            : AchievementRule.ActualFor(version, share, e, reading.Series.Baseline);
        return version.Direction is Direction.Decrease ? (null, Math.Max(limit, e)) : (Math.Min(limit, e), null);
    }
}
