using System.Globalization;
using System.Resources;

namespace PerformanceReporting.Results;

/// <summary>
/// What the field's terms are called in a language: one word for one thing on pages, in workbooks and in mails. They are
/// asked for by language and not taken from the thread, for a report speaks its reader's language, not its compiler's.
/// </summary>
internal sealed class Words
{
    private static readonly ResourceManager Texts = new(typeof(Words));

    private readonly CultureInfo _culture;

    private Words(CultureInfo culture) => _culture = culture;

    public static Words English { get; } = new(CultureInfo.GetCultureInfo("en"));

    public static Words French { get; } = new(CultureInfo.GetCultureInfo("fr"));

    /// <summary>The words of a two-letter language code; English for any other than French.</summary>
    public static Words In(string language) => language == "fr" ? French : English;

    /// <summary>A term by the name of its enumeration and member: <c>On track</c>, <c>year target</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The member has no word.</exception>
    public string Of<TTerm>(TTerm term)
        where TTerm : struct, Enum =>
        Texts.GetString($"{typeof(TTerm).Name}.{term}", _culture)
        ?? throw new ArgumentOutOfRangeException(nameof(term), term, $"{typeof(TTerm).Name}.{term} has no word.");

    /// <summary>A formula with its numbers: <c>41 ÷ 58 = 0.7069</c>.</summary>
    public string Of(AchievementFormula formula, Figures figures) => string.Format(
        CultureInfo.InvariantCulture,
        Texts.GetString($"{nameof(AchievementFormula)}.{formula.Name}", _culture)!,
        [.. formula.Numbers.Select(figures.Number)]);

    /// <summary>The marks of a figure as they are read beside it; empty where it bears none.</summary>
    /// <param name="marks">As stored, joined by semicolons.</param>
    public string Marks(string marks) => string.Join(
        ", ",
        marks.Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(mark => Texts.GetString($"Mark.{mark}", _culture) ?? mark));

    /// <summary>A status as text alone can bear it: <c>▲ At risk</c>.</summary>
    public string WithShape(Status status) => $"{Shape(status)} {Of(status)}";

    /// <summary>A trend as text alone can bear it: <c>↘ worsening</c>.</summary>
    public string WithArrow(Trend trend) => $"{Arrow(trend)} {Of(trend)}";

    /// <summary>The shape that a status wears beside its word.</summary>
    public static char Shape(Status status) => status switch
    {
        Status.OnTrack => '●',
        Status.AtRisk => '▲',
        Status.OffTrack => '■',
        Status.NoData => '○',
        Status.NotDue => '–',
        Status.Monitored => '◇',
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    /// <summary>The arrow of a trend: never a shape that a status wears.</summary>
    public static char Arrow(Trend trend) => trend switch
    {
        Trend.Improving => '↗',
        Trend.Stable => '→',
        Trend.Worsening => '↘',
        _ => throw new ArgumentOutOfRangeException(nameof(trend), trend, "Not a trend."),
    };
}
