namespace PerformanceReporting.Results;

/// <summary>How what is stored differs from what should be: rows that must go, and rows that must come.</summary>
internal sealed record Difference<T>(IReadOnlyList<T> Gone, IReadOnlyList<T> Come)
{
    public bool IsNone => Gone.Count == 0 && Come.Count == 0;
}

internal static class Difference
{
    public static Difference<T> Between<T>(IReadOnlyCollection<T> stored, IReadOnlyCollection<T> wanted)
        where T : notnull
    {
        var have = stored.ToHashSet();
        var want = wanted.ToHashSet();
        return new([.. stored.Where(row => !want.Contains(row))], [.. wanted.Where(row => !have.Contains(row))]);
    }
}
