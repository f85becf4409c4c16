namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// The functions that generated SQL expects of a SQLite connection, whoever opens it registers them. SQLite's own
/// <c>lower</c> and <c>upper</c> know ASCII alone, its <c>trim</c> only the blank; and where it counts a character beyond
/// the first 65,536 as one, SQL Server, JSON and .NET count two.
/// </summary>
public static class SqliteFunctions
{
    /// <summary>What <c>trim</c> takes away at both ends: Unicode's white space.</summary>
    internal const string Blanks =
        " \t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// <summary>Each is deterministic, takes as many arguments as said, and gives null where the first or second is null.</summary>
    public static IReadOnlyList<(string Name, int Arguments, Func<object?[], object?> Function)> All { get; } =
    [
        ("text_lower", 1, OfText(text => text.ToLowerInvariant())),
        ("text_upper", 1, OfText(text => text.ToUpperInvariant())),
        ("text_trim", 1, OfText(text => text.Trim())),
        ("text_length", 1, OfText(text => (long)text.Length)),
        ("text_matches", 2, given => given is [string text, string pattern] ? Patterns.IsMatch(text, pattern) ? 1L : 0L : null),
        ("text_index", 2, given => given is [string text, string part] ? (long)text.IndexOf(part, StringComparison.Ordinal) : null),
        ("text_part", 3, given => given is [string text, long start, var length] ? Part(text, start, length as long?) : null),
        .. SqliteNumbers.All,
        .. SqliteMoments.All,
    ];

    private static Func<object?[], object?> OfText(Func<string, object> function) => given => given is [string text] ? function(text) : null;

    private static string Part(string text, long start, long? length)
    {
        var first = (int)Math.Clamp(start < 0 ? text.Length + start : start, 0, text.Length);
        return text.Substring(first, (int)Math.Clamp(length ?? text.Length, 0, text.Length - first));
    }
}
