using System.Globalization;

namespace PerformanceReporting.Reports;

/// <summary>Orders codes as people count: <c>5.2</c> before <c>5.10</c>, <c>5.1-01</c> before <c>5.1-02</c>.</summary>
internal sealed class CodeOrder : IComparer<string?>
{
    public static readonly CodeOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = (Parts(x), Parts(y));
        return left.Zip(right, ComparePart).FirstOrDefault(order => order != 0) is var byPart and not 0
            ? byPart
            : left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(x, y);
    }

    private static string[] Parts(string? code) => code?.Split('.', '-') ?? [];

    private static int ComparePart(string x, string y) =>
        int.TryParse(x, CultureInfo.InvariantCulture, out var left) && int.TryParse(y, CultureInfo.InvariantCulture, out var right)
            ? left.CompareTo(right)
            : string.CompareOrdinal(x, y);
}
