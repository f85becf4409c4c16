using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceReporting.Submissions;

/// <summary>
/// Numbers as people type and paste them: <c>1,234.5</c> in English, <c>1 234,5</c> in French, blanks of any width in either.
/// The other language's decimal mark is taken where it can be nothing else (<c>64.5</c> in French); where it could also mark
/// thousands (<c>1.234</c> in French) the number is refused, for a guess would be wrong by a factor of a thousand.
/// </summary>
internal static partial class TypedNumber
{
    /// <summary>Reads a number; a percent sign at its end is left out.</summary>
    /// <param name="typed">What was typed; nothing but blanks is no number, and that is not wrong.</param>
    /// <param name="marks">How the language marks decimals and thousands.</param>
    /// <param name="value">The number; null where nothing was typed.</param>
    /// <returns>False where something was typed that is not a number, or may be one of two.</returns>
    public static bool TryRead(string? typed, NumberFormatInfo marks, out decimal? value)
    {
        value = null;
        var text = Blanks().Replace(typed ?? "", " ").Replace('\u2212', '-').Trim(' ', '%');
        if (text.Length == 0)
        {
            return string.IsNullOrWhiteSpace(typed);
        }

        var plain = marks.NumberDecimalSeparator == "," ? Swapped(text) : text;
        var mayGroupByComma = marks.NumberGroupSeparator == ",";
        if (!Own().IsMatch(plain) || (plain.Contains(',', StringComparison.Ordinal) && !mayGroupByComma))
        {
            plain = Other().IsMatch(plain) ? plain.Replace(',', '.') : "";
        }

        var digits = plain.Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
        {
            return false;
        }

        value = read;
        return true;
    }

    /// <summary>A number as a field shows it, ready to be typed over: all of its decimals, no mark of thousands.</summary>
    public static string Write(decimal? value, NumberFormatInfo marks) =>
        value?.ToString("0.####", CultureInfo.InvariantCulture).Replace(".", marks.NumberDecimalSeparator, StringComparison.Ordinal) ?? "";

    // French as if it were English: the two marks change places.
    private static string Swapped(string text) => text.Replace('.', '\0').Replace(',', '.').Replace('\0', ',');

    /// <summary>Thousands by comma or blank, each in threes, and a point before the decimals. Comma and point are those of English.</summary>
    [GeneratedRegex(@"^[+-]?([1-9]\d{0,2}(,\d{3})+|[1-9]\d{0,2}( \d{3})+|\d+|(?=\.\d))(\.\d{0,20})?$")]
    private static partial Regex Own();

    /// <summary>One comma that cannot mark thousands: not followed by three digits, or preceded by a zero, nothing or more than three.</summary>
    [GeneratedRegex(@"^[+-]?(\d*,(\d{1,2}|\d{4,20})|(0?|\d{4,}),\d{3})$")]
    private static partial Regex Other();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
