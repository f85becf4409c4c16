using System.Globalization;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>A cell by row and column, counted from 1; written as Excel does: <c>B7</c>.</summary>
internal readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    private const int Letters = 26;
    private const int MostRows = 1_048_576;
    private const int MostColumns = 16_384;

    /// <summary>Null for a text that names no cell.</summary>
    public static CellAddress? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var column = 0;
        var index = 0;
        for (; index < text.Length && char.IsAsciiLetterUpper(text[index]) && column <= MostColumns; index++)
        {
            column = (column * Letters) + (text[index] - 'A' + 1);
        }

        return column is > 0 and <= MostColumns
            && int.TryParse(text.AsSpan(index), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is > 0 and <= MostRows
            ? new(row, column)
            : null;
    }

    public int CompareTo(CellAddress other) => (Row, Column).CompareTo((other.Row, other.Column));

    public override string ToString()
    {
        var letters = "";
        for (var left = Column; left > 0; left = (left - 1) / Letters)
        {
            letters = (char)('A' + ((left - 1) % Letters)) + letters;
        }

        return letters + Row.ToString(CultureInfo.InvariantCulture);
    }
}
