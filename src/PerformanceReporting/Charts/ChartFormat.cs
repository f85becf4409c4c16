using System.Globalization;

namespace PerformanceReporting.Charts;

/// <summary>What a chart's values are, and so how they are written.</summary>
internal enum ChartValueKind
{
    Number,

    /// <summary>Held as 64 for 64 %.</summary>
    Percentage,

    /// <summary>1 for yes, 0 for no.</summary>
    YesNo,
}

/// <summary>How a chart writes its values in the reader's language.</summary>
internal sealed record ChartFormat
{
    public ChartValueKind Kind { get; init; } = ChartValueKind.Number;

    /// <summary>The most decimals that are written; zeros at the end are left out.</summary>
    public int Decimals { get; init; }

    /// <summary>An ISO 4217 code such as EUR, written with a value but not along the axis.</summary>
    public string Currency { get; init; } = "";

    /// <summary>A value as its label bears it: "1,250.5", "64%", "EUR 1,200"; in French "1 250,5", "64 %", "1 200 EUR".</summary>
    public string Text(decimal value, ChartWords words) =>
        Currency.Length == 0 ? Tick(value, words)
        : words.CurrencyFirst ? $"{Currency}\u00A0{Tick(value, words)}"
        : $"{Tick(value, words)}\u00A0{Currency}";

    /// <summary>A value as the axis bears it: as <see cref="Text"/>, without the currency.</summary>
    public string Tick(decimal value, ChartWords words) => Kind switch
    {
        ChartValueKind.YesNo when value is 0 => words.No,
        ChartValueKind.YesNo when value is 1 => words.Yes,
        ChartValueKind.Percentage => Digits(value, words.Numbers) + words.Percent,
        _ => Digits(value, words.Numbers),
    };

    private string Digits(decimal value, NumberFormatInfo numbers)
    {
        var rounded = Math.Round(value, Decimals, MidpointRounding.AwayFromZero);
        return rounded.ToString("#,##0." + new string('#', Decimals), numbers);
    }
}
