using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PerformanceReporting.Reports;

/// <summary>
/// The seal of an edition's figures: SHA-256, as lower-case hexadecimal, over a text that is the same on both databases, in
/// any culture and any time zone. The text is UTF-8. It begins with a line that names the format. Then comes, for each
/// line in its order, every column of <see cref="LineColumn"/> in theirs, as its length in UTF-16 units, a colon, the
/// value and a semicolon; and a line feed. Nothing is <c>-1:;</c>. Whole numbers have no sign but minus, decimals four
/// decimals after a point, days are <c>yyyy-MM-dd</c>, enumerations are names. Left out are what names the edition and not
/// the figure (<c>FigureCode</c>), and what another database would number otherwise (<c>MeasurementRevisionId</c>).
/// </summary>
internal static class ContentHash
{
    private const string Format = "performance-reporting report lines, format 1";

    private static readonly IReadOnlyList<LineColumn> Sealed =
        [.. LineColumn.All.Where(column => column.Name is not (nameof(ReportLine.FigureCode) or nameof(ReportLine.MeasurementRevisionId)))];

    public static string Of(IEnumerable<ReportLine> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(Format + "\n"));
        foreach (var line in lines)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Canonical(line)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>One line of the text, its line feed included.</summary>
    internal static string Canonical(ReportLine line)
    {
        var text = new StringBuilder();
        foreach (var column in Sealed)
        {
            var value = Text(column.Value(line));
            text.Append(CultureInfo.InvariantCulture, $"{value?.Length ?? -1}:{value};");
        }

        return text.Append('\n').ToString();
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        int number => number.ToString(CultureInfo.InvariantCulture),
        0m => "0.0000",
        decimal figure => figure.ToString("0.0000", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, "A line has no values of this type."),
    };
}
