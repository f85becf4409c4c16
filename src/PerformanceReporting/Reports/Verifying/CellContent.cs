using System.Globalization;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>What a cell holds: a text, or a number with the format that it is shown in; and the formula where it has one.</summary>
internal sealed record CellContent
{
    // Programs write the same number with more or fewer digits.
    private const double Nearness = 1e-12;

    // More digits than this no figure of a report has.
    private const double Large = 1e15;

    public string Text { get; init; } = "";

    public double? Number { get; init; }

    /// <summary>How a number is shown, without what only one program writes; empty for a text.</summary>
    public string Format { get; init; } = "";

    public string? Formula { get; init; }

    /// <summary>Whether a reader sees the same.</summary>
    public bool IsLike(CellContent other) =>
        Formula == other.Formula
        && Text == other.Text
        && Number.HasValue == other.Number.HasValue
        && (Number is not { } one || other.Number is not { } two || Math.Abs(one - two) <= Nearness * Math.Max(Math.Abs(one), Math.Abs(two)))
        && Format == other.Format;

    /// <summary>The cell as a person would name it: the formula, the day, the percentage, the number or the text.</summary>
    public string Shown(Figures figures)
    {
        if (Formula is not null)
        {
            return $"={Formula} → {Plain(figures)}";
        }

        return Plain(figures);
    }

    private string Plain(Figures figures) => Number switch
    {
        null => Text,
        { } day when Format.Contains('y', StringComparison.Ordinal) && day is > 0 and < 2_958_466 => figures.Day(DateOnly.FromDateTime(DateTime.FromOADate(day))),
        { } share when Math.Abs(share) < Large && Format.EndsWith('%') && !Format.Contains('"', StringComparison.Ordinal) => $"{figures.Number(InDecimals(share * 100))}{Sign(figures)}",
        { } number when Math.Abs(number) < Large => figures.Number(InDecimals(number)),
        { } number => number.ToString("R", CultureInfo.InvariantCulture),
    };

    private static string Sign(Figures figures) => figures.ChartWords.Percent;

    // As many as a report prints.
    private static decimal InDecimals(double number) => Math.Round((decimal)number, 4);
}
