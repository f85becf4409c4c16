using System.Globalization;
using System.Resources;

namespace PerformanceReporting.Reports;

/// <summary>
/// The sentences of reports in a language. They are asked for by language and not taken from the thread: a report speaks
/// its reader's language, not its compiler's.
/// </summary>
internal sealed class ReportTexts
{
    private static readonly ResourceManager Texts = new(typeof(ReportTexts));

    private readonly CultureInfo _culture;

    private ReportTexts(CultureInfo culture) => _culture = culture;

    public static ReportTexts English { get; } = new(CultureInfo.GetCultureInfo("en"));

    public static ReportTexts French { get; } = new(CultureInfo.GetCultureInfo("fr"));

    /// <summary>A text by its name, its places filled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such text.</exception>
    public string this[string name, params ReadOnlySpan<object?> places] =>
        Find(name) is { } text
            ? string.Format(CultureInfo.InvariantCulture, text, places)
            : throw new ArgumentOutOfRangeException(nameof(name), name, "A report has no such text.");

    /// <summary>The texts of a two-letter language code; English for any other than French.</summary>
    public static ReportTexts In(string language) => language == "fr" ? French : English;

    /// <summary>
    /// The text <c>NAME.0</c> or <c>NAME.1</c> where the count is that and there is such a text, else <c>NAME</c>; <c>{0}</c>
    /// is the count.
    /// </summary>
    public string Count(string name, int count, int of)
    {
        var exact = string.Create(CultureInfo.InvariantCulture, $"{name}.{count}");
        return this[count < 2 && Find(exact) is not null ? exact : name, count, of];
    }

    private string? Find(string name) => Texts.GetString(name, _culture);
}
