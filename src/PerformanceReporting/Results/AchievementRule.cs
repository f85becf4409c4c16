using PerformanceReporting.Indicators;

namespace PerformanceReporting.Results;

/// <summary>
/// Compares an actual a with the expected value e, or with the bounds, by the definition's direction and method. The
/// achievement is a fraction, kept above 1 where earned; where it cannot be computed it is 1 when met, else blank with
/// the reason; never a silent 0. Source: Reporting rules, "Met" and "Achievement".
/// </summary>
internal static class AchievementRule
{
    public static Achievement Of(IndicatorVersion version, decimal actual, Expectation expected, Baseline? baseline)
    {
        if (version.Direction is Direction.Maintain)
        {
            return Within(actual, expected.Lower!.Value, expected.Upper!.Value);
        }

        var e = expected.Value!.Value;
        if (version.Method is not Method.Progress)
        {
            return Level(version.Direction, actual, e);
        }

        return baseline is not null && LiesAhead(version.Direction, baseline.Value, e)
            ? Progress(version.Direction, actual, e, baseline.Value)
            : Level(version.Direction, actual, e) is var level && level.Note is null
                ? level with { Note = ResultNote.JudgedByLevel }
                : level;
    }

    /// <summary>
    /// The actual whose achievement is the given share of e, by the same formulas solved for a; e where they cannot be.
    /// </summary>
    public static decimal ActualFor(IndicatorVersion version, decimal share, decimal expected, Baseline? baseline)
    {
        if (version.Method is Method.Progress && baseline is not null && LiesAhead(version.Direction, baseline.Value, expected))
        {
            return baseline.Value + (share * (expected - baseline.Value));
        }

        return expected <= 0 || share <= 0 ? expected
            : version.Direction is Direction.Decrease ? expected / share
            : expected * share;
    }

    /// <summary>Increase a at least e, decrease a at most e.</summary>
    public static bool IsMet(Direction? direction, decimal actual, decimal expected) =>
        direction is Direction.Decrease ? actual <= expected : actual >= expected;

    /// <summary>How far outside the bounds: above positive, below negative, 0 within.</summary>
    public static decimal Beyond(decimal actual, decimal lower, decimal upper) =>
        actual > upper ? actual - upper : actual < lower ? actual - lower : 0;

    // e - b has the sign of the direction.
    private static bool LiesAhead(Direction? direction, decimal baseline, decimal expected) =>
        direction is Direction.Decrease ? expected < baseline : expected > baseline;

    // 1 inside, else max(0, 1 - d/w): d the distance beyond the bound, w half the width of the band, 0 without a width.
    private static Achievement Within(decimal actual, decimal lower, decimal upper)
    {
        var distance = Math.Abs(Beyond(actual, lower, upper));
        var halfWidth = (upper - lower) / 2;
        var share = distance == 0 ? 1 : halfWidth == 0 ? 0 : Math.Max(0, 1 - (distance / halfWidth));
        return new() { Value = Rounding.Round(share), IsMet = distance == 0 };
    }

    // (a - b)/(e - b); below 0 it is 0, marked.
    private static Achievement Progress(Direction? direction, decimal actual, decimal expected, decimal baseline)
    {
        var isMet = IsMet(direction, actual, expected);
        var way = (actual - baseline) / (expected - baseline);
        var progress = way < 0
            ? new Achievement { Value = 0, IsMet = isMet, Note = ResultNote.WorseThanBaseline }
            : Held(way, isMet);
        return progress with { IsFromBaseline = true };
    }

    // Increase a/e, which needs e > 0 and a >= 0; decrease 1 when met, else e/a, which needs e >= 0.
    private static Achievement Level(Direction? direction, decimal actual, decimal expected)
    {
        var isMet = IsMet(direction, actual, expected);
        if (direction is Direction.Decrease)
        {
            return isMet ? Held(1, isMet)
                : expected < 0 ? NotComputable(isMet, ResultNote.ExpectedNegative)
                : Held(expected / actual, isMet);
        }

        return expected <= 0 ? NotComputable(isMet, ResultNote.ExpectedNotPositive)
            : actual < 0 ? NotComputable(isMet, ResultNote.ActualNegative)
            : Held(actual / expected, isMet);
    }

    private static Achievement Held(decimal share, bool isMet) => Rounding.Fit(share) is { } value
        ? new() { Value = value, IsMet = isMet }
        : NotComputable(isMet, ResultNote.OutOfRange);

    private static Achievement NotComputable(bool isMet, ResultNote note) =>
        new() { Value = isMet ? 1 : null, IsMet = isMet, Note = note };
}
