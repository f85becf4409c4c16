using System.Globalization;

namespace PerformanceReporting.Charts;

/// <summary>
/// The house words that a chart bears, and how its language writes numbers and dates. They are held here and not
/// taken from the machine's cultures: a published chart must not change with a new version of a globalization library.
/// </summary>
internal sealed partial record ChartWords
{
    public required string Actual { get; init; }
    public required string Expected { get; init; }
    public required string Baseline { get; init; }
    public required string Target { get; init; }
    public required string UpperBound { get; init; }
    public required string LowerBound { get; init; }
    public required string Provisional { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }

    /// <summary>The word of each mark, in the order of <see cref="ChartMark"/>.</summary>
    public required IReadOnlyList<string> Marks { get; init; }

    public required NumberFormatInfo Numbers { get; init; }

    /// <summary>What follows the digits of a percentage.</summary>
    public required string Percent { get; init; }

    public required bool CurrencyFirst { get; init; }

    public required IReadOnlyList<string> Months { get; init; }
    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>How the first of a month is written: 1 in English, 1er in French.</summary>
    public required string FirstDay { get; init; }

    /// <summary>What stands before the date from which a changed definition holds.</summary>
    public required string DefinitionChangedOn { get; init; }

    /// <summary>The words of a two-letter language code; English for any other than French.</summary>
    public static ChartWords For(string language) =>
        language.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? French : English;

    public string Of(ChartMark mark) => Marks[(int)mark];

    /// <summary>The label of a point: "Oct 18", "oct. 18".</summary>
    public string Label(DateOnly asAt) =>
        $"{ShortMonths[asAt.Month - 1]} {(asAt.Year % 100).ToString("00", CultureInfo.InvariantCulture)}";

    /// <summary>The note of a series break: "definition changed 1 July 2017".</summary>
    public string DefinitionChanged(DateOnly from)
    {
        var day = from.Day == 1 ? FirstDay : from.Day.ToString(CultureInfo.InvariantCulture);
        return $"{DefinitionChangedOn} {day} {Months[from.Month - 1]} {from.Year.ToString(CultureInfo.InvariantCulture)}";
    }
}
