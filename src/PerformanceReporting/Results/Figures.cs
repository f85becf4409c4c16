using System.Globalization;
using PerformanceReporting.Charts;
using PerformanceReporting.Indicators;

namespace PerformanceReporting.Results;

/// <summary>How a language writes figures and days, on pages and in workbooks alike: as the charts do.</summary>
internal sealed class Figures
{
    /// <summary>What stands where there is no figure.</summary>
    public const string None = "–";

    private static readonly ChartFormat Exact = new() { Decimals = 4 };
    private static readonly ChartFormat Percent = new() { Kind = ChartValueKind.Percentage };
    private static readonly ChartFormat ExactPercent = new() { Kind = ChartValueKind.Percentage, Decimals = 4 };
    private static readonly ChartFormat Tenths = new() { Kind = ChartValueKind.Percentage, Decimals = 1 };

    private readonly ChartWords _words;

    private Figures(ChartWords words) => _words = words;

    public static Figures English { get; } = new(ChartWords.English);

    public static Figures French { get; } = new(ChartWords.French);

    /// <summary>The words that a chart in this language bears.</summary>
    public ChartWords ChartWords => _words;

    /// <summary>The figures of a two-letter language code; English for any other than French.</summary>
    public static Figures In(string language) => language == "fr" ? French : English;

    /// <summary>
    /// How the values of a measure are written. An amount bears the ISO 4217 code that is its unit of measure; where the unit
    /// is more than that, as in <c>EUR million</c>, the code alone would mislead, and the unit stands beside the value.
    /// </summary>
    public static ChartFormat FormatOf(MeasureType measure, string unitOfMeasure) => measure switch
    {
        MeasureType.Percentage => Tenths,
        MeasureType.Milestone => Percent,
        MeasureType.YesNo => new() { Kind = ChartValueKind.YesNo },
        MeasureType.Currency when IsCurrency(unitOfMeasure) => new() { Currency = unitOfMeasure },
        MeasureType.Ratio => new() { Decimals = 2 },
        _ => new() { Decimals = 1 },
    };

    /// <summary>A value in its unit: <c>41</c>, <c>64 %</c>, <c>Yes</c>, <c>EUR 1,200</c>.</summary>
    public string Value(decimal? value, ChartFormat format) => value is { } known ? format.Text(known, _words) : None;

    /// <summary>What is expected: a value, or the bounds to stay within.</summary>
    public string Expected(decimal? value, decimal? lower, decimal? upper, ChartFormat format) =>
        value is null && lower is not null && upper is not null ? Bounds(lower.Value, upper.Value, format) : Value(value, format);

    /// <summary>A number with all of its four decimals, zeros at the end left out.</summary>
    public string Number(decimal value) => Exact.Text(value, _words);

    /// <summary>The same as a value of a measure: <c>8.5 %</c>.</summary>
    public string Exactly(decimal value, MeasureType? measure) => measure is MeasureType.Percentage ? ExactPercent.Text(value, _words) : Number(value);

    /// <summary>The same as pages show it, but for one so small that nothing would be left of it: <c>60.7 %</c> for 60.7143.</summary>
    public string Roughly(decimal value, MeasureType? measure) =>
        measure is { } known && Math.Abs(value) >= 1 ? Value(value, FormatOf(known, "")) : Exactly(value, measure);

    /// <summary>A fraction in whole per cent: 0.71 as <c>71 %</c>.</summary>
    public string Share(decimal? fraction) => Value(fraction * 100, Percent);

    /// <summary>
    /// An achievement in whole per cent, with a tenth where rounding would carry it over a threshold: 0.948 is at risk, and
    /// <c>95 %</c> beside that word would read as a mistake.
    /// </summary>
    public string Achievement(decimal? fraction, decimal onTrackFrom, decimal atRiskFrom)
    {
        if (fraction is not { } exact)
        {
            return None;
        }

        var rounded = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        return (exact < onTrackFrom && rounded >= onTrackFrom) || (exact < atRiskFrom && rounded >= atRiskFrom)
            ? Value(Math.Floor(exact * 1000) / 10, Tenths)
            : Share(exact);
    }

    /// <summary><c>31 October 2018</c>.</summary>
    public string Day(DateOnly day) => $"{DayAndMonth(day)} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A moment by the clock of a zone: <c>26 November 2018, 09:00</c>.</summary>
    public string Moment(DateTimeOffset moment, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(moment, zone);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))}, {local.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary><c>31 October</c>.</summary>
    public string DayAndMonth(DateOnly day) =>
        $"{(day.Day == 1 ? _words.FirstDay : day.Day.ToString(CultureInfo.InvariantCulture))} {Month(day)}";

    /// <summary><c>October</c>.</summary>
    public string Month(DateOnly day) => _words.Months[day.Month - 1];

    /// <summary>A span of days, said as shortly as it can be: <c>3 to 5 December 2018</c>.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="pattern">The two ends in their order, as the language joins them: <c>{0} to {1}</c>.</param>
    public string Days(DateOnly first, DateOnly last, string pattern) => (first, last) switch
    {
        _ when first == last => Day(first),
        _ when first.Year != last.Year => string.Format(CultureInfo.InvariantCulture, pattern, Day(first), Day(last)),
        _ when first.Month != last.Month => string.Format(CultureInfo.InvariantCulture, pattern, DayAndMonth(first), Day(last)),
        _ => string.Format(CultureInfo.InvariantCulture, pattern, DayAndMonth(first)[..^(Month(first).Length + 1)], Day(last)),
    };

    // A currency is named once.
    private string Bounds(decimal lower, decimal upper, ChartFormat format) => _words.CurrencyFirst
        ? $"{format.Text(lower, _words)}–{format.Tick(upper, _words)}"
        : $"{format.Tick(lower, _words)}–{format.Text(upper, _words)}";

    private static bool IsCurrency(string unitOfMeasure) => unitOfMeasure.Length == 3 && unitOfMeasure.All(char.IsAsciiLetterUpper);
}
