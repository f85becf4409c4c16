namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// The functions that generated SQL expects of a SQLite connection: SQLite's own <c>lower</c> and <c>upper</c> know
/// ASCII alone and its <c>trim</c> knows only the blank. Whoever opens a connection registers them, null in giving null out.
/// </summary>
public static class SqliteFunctions
{
    /// <summary>What <c>trim</c> takes away at both ends: Unicode's white space.</summary>
    internal const string Blanks =
        " \t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    /// <summary>Functions of one text, deterministic.</summary>
    public static IReadOnlyDictionary<string, Func<string, string>> OfText { get; } = new Dictionary<string, Func<string, string>>
    {
        ["text_lower"] = text => text.ToLowerInvariant(),
        ["text_upper"] = text => text.ToUpperInvariant(),
        ["text_trim"] = text => text.Trim(),
    };
}
