using PerformanceReporting.Indicators;

namespace PerformanceReporting.Results;

/// <summary>
/// How an achievement follows from its parts: the formula that <see cref="AchievementRule"/> applied, and the numbers in it,
/// the achievement last.
/// </summary>
/// <param name="Name">Which formula: its words are those of <c>AchievementFormula.NAME</c>.</param>
/// <param name="Numbers">What stands in the places of the words.</param>
internal sealed record AchievementFormula(string Name, IReadOnlyList<decimal> Numbers)
{
    /// <summary>Null where an achievement was not computed from a value that was expected.</summary>
    /// <param name="direction">Which way is better.</param>
    /// <param name="baseline">The value that progress counts from; null where the level counts.</param>
    /// <param name="actual">What was reached.</param>
    /// <param name="expected">What was expected; null beside bounds.</param>
    /// <param name="bounds">The bounds of maintain.</param>
    /// <param name="achievement">The achievement as it is stored.</param>
    public static AchievementFormula? Of(
        Direction? direction, decimal? baseline, decimal? actual, decimal? expected, (decimal? Lower, decimal? Upper) bounds, decimal? achievement) =>
        (actual, expected, bounds, achievement) switch
        {
            ({ } a, _, ({ } lower, { } upper), { } share) => Within(a, lower, upper, share),
            ({ } a, { } e, _, { } share) when baseline is { } b => new("Progress", [a, b, e, share]),
            ({ } a, { } e, _, { } share) when direction is Direction.Decrease => a <= e ? new("MetByDecrease", [a, e, share]) : new("Share", [e, a, share]),
            ({ } a, { } e, _, { } share) => new("Share", [a, e, share]),
            _ => null,
        };

    private static AchievementFormula Within(decimal actual, decimal lower, decimal upper, decimal share)
    {
        var beyond = Math.Abs(AchievementRule.Beyond(actual, lower, upper));
        return beyond == 0 ? new("Within", [actual, lower, upper, share]) : new("Beyond", [beyond, (upper - lower) / 2, share]);
    }
}
