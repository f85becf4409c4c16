using System.Globalization;
using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>
/// The slips of short series: a value that is far from the usual one, while a likely slip of it is near. The near one is
/// the last of the problem's figures: "did you mean".
/// </summary>
internal static class SlipRules
{
    private static readonly decimal[] Factors = [100, 1000];

    // How near the mended value must be to the usual one, and how far the typed one, as shares of the usual one.
    private const decimal Near = 0.5m;
    private const decimal VeryNear = 0.05m;
    private const decimal Far = 0.25m;

    public static Problem? Factor(ValidationRule rule, RuleSubject subject)
    {
        if (Figures(subject) is not var (value, usual))
        {
            return null;
        }

        foreach (var factor in Factors)
        {
            decimal? meant = IsNear(value / factor, usual, Near) ? value / factor : Times(value, factor) is { } larger && IsNear(larger, usual, Near) ? larger : null;
            if (meant is { } mended)
            {
                return new("slip-factor", nameof(Submission.Value)) { Figures = [value, usual, mended] };
            }
        }

        return null;
    }

    public static Problem? Sign(ValidationRule rule, RuleSubject subject) =>
        Figures(subject) is var (value, usual) && value * usual < 0 && IsNear(-value, usual, Near)
            ? new("slip-sign", nameof(Submission.Value)) { Figures = [value, usual, -value] }
            : null;

    public static Problem? SwappedDigits(ValidationRule rule, RuleSubject subject)
    {
        if (Figures(subject) is not var (value, usual) || IsNear(value, usual, Far))
        {
            return null;
        }

        var meant = Swaps(value).Where(swap => IsNear(swap, usual, VeryNear)).OrderBy(swap => Math.Abs(swap - usual)).Take(1).ToList();
        return meant.Count > 0 ? new("slip-digits", nameof(Submission.Value)) { Figures = [value, usual, meant[0]] } : null;
    }

    public static Problem? Repeated(ValidationRule rule, RuleSubject subject) => (subject.Given, subject.Course.Last) switch
    {
        (_, null) => null,
        ({ Narrative: { Length: > 0 } text }, { Narrative: { } last }) when text.Trim() == last.Trim() => new("repeated-text", nameof(Submission.Narrative)),
        ({ Numerator: { } numerator, Denominator: { } denominator }, var last) when subject.IsFigure && numerator == last.Numerator && denominator == last.Denominator && numerator != denominator =>
            new("repeated", nameof(Submission.Value)) { Figures = [subject.Given.Value ?? numerator] },
        ({ Value: { } value }, var last) when subject.Definition is { IsFlow: true, MeasureType: MeasureType.Number or MeasureType.Currency } && value == last.Value && Math.Abs(value) >= 10 =>
            new("repeated", nameof(Submission.Value)) { Figures = [value] },
        _ => null,
    };

    private static (decimal Value, decimal Usual)? Figures(RuleSubject subject) =>
        subject.IsFigure && subject.Given.Value is { } value && value != 0 && subject.Usual is { } usual && usual != 0 ? (value, usual) : null;

    private static bool IsNear(decimal value, decimal usual, decimal share) => Math.Abs(value - usual) <= Math.Abs(usual) * share;

    private static decimal? Times(decimal value, decimal factor) => Math.Abs(value) <= 1_000_000_000_000m ? value * factor : null;

    private static IEnumerable<decimal> Swaps(decimal value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture).ToCharArray();
        for (var place = 0; place + 1 < digits.Length; place++)
        {
            if (char.IsAsciiDigit(digits[place]) && char.IsAsciiDigit(digits[place + 1]) && digits[place] != digits[place + 1])
            {
                var swapped = (char[])digits.Clone();
                (swapped[place], swapped[place + 1]) = (digits[place + 1], digits[place]);
                yield return decimal.Parse(swapped, NumberStyles.Float, CultureInfo.InvariantCulture);
            }
        }
    }
}
