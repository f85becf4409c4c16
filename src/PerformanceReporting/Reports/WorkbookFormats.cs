using System.Globalization;
using PerformanceReporting.Charts;

namespace PerformanceReporting.Reports;

/// <summary>The number formats of workbooks. Marks for decimals and thousands are those of the reader's own Excel.</summary>
internal sealed class WorkbookFormats(ReportLanguage language)
{
    // Names of months are French in a French workbook, whatever Excel speaks.
    private const string French = "[$-40C]";
    private const string English = "[$-809]";

    private readonly ChartWords _words = language.Figures.ChartWords;

    /// <summary>A day in the workbook's language: <c>31 Oct 2018</c>.</summary>
    public static string Day(ReportLanguage language) => (language.Code == "fr" ? French : English) + "d mmm yyyy";

    /// <summary>A day as it sorts: <c>2018-10-31</c>.</summary>
    public const string IsoDay = "yyyy-mm-dd";

    /// <summary>A fraction in per cent, with as many decimals as its status needs to be believed.</summary>
    public string Achievement(ReportLine line)
    {
        var fraction = line.Achievement ?? 0;
        var decimals = Enumerable.Range(0, 3).First(count => count == 2 || !IsCarriedOver(fraction, count + 2, line));
        return Locale + Digits(decimals) + PercentSign("%");
    }

    /// <summary>A value of this kind with no more decimals than it has.</summary>
    public string Value(decimal value, ChartFormat format)
    {
        if (format.Kind is ChartValueKind.YesNo)
        {
            return $"\"{_words.Yes}\";\"{_words.No}\";\"{_words.No}\"";
        }

        var rounded = Math.Round(value, format.Decimals, MidpointRounding.AwayFromZero);
        var digits = Locale + "#,##" + Digits(rounded.ToString("0.####", CultureInfo.InvariantCulture).Split('.') is [_, var decimals] ? decimals.Length : 0);
        return format switch
        {
            { Kind: ChartValueKind.Percentage } => digits + PercentSign("\"%\""),
            { Currency.Length: > 0 } when _words.CurrencyFirst => $"\"{format.Currency}\u00A0\"{digits}",
            { Currency.Length: > 0 } => $"{digits}\"\u00A0{format.Currency}\"",
            _ => digits,
        };
    }

    // English needs none: it is what formats are written in.
    private string Locale => language.Code == "fr" ? French : "";

    /// <summary>A format whose marks are French in a French workbook.</summary>
    public static string InFrench(string format) => French + format;

    private string PercentSign(string sign) => _words.Percent.Length > 1 ? $"\"{_words.Percent[..^1]}\"{sign}" : sign;

    private static string Digits(int decimals) => decimals == 0 ? "0" : "0." + new string('0', decimals);

    private static bool IsCarriedOver(decimal fraction, int decimals, ReportLine line)
    {
        var rounded = Math.Round(fraction, decimals, MidpointRounding.AwayFromZero);
        return IsOver(line.OnTrackFrom) || IsOver(line.AtRiskFrom);

        bool IsOver(decimal? threshold) => fraction < threshold && rounded >= threshold;
    }
}
