namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// Sorts the options of a request: each known by one name (lower case, with the dollar sign), none twice, none that is
/// not known. An option that were let pass unread would answer another question than the one asked.
/// </summary>
internal static class OptionNames
{
    public const string AsKnownAt = "asKnownAt";

    private static readonly HashSet<string> Answered =
        ["$filter", "$orderby", "$select", "$expand", "$top", "$skip", "$count", "$skiptoken", "$format", "$apply", "$compute", "$search"];

    private static readonly HashSet<string> Unanswered =
        ["$deltatoken", "$index", "$schemaversion", "$id", "$levels", "$entity"];

    public static Dictionary<string, string> Read(IEnumerable<KeyValuePair<string, string>> options)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (given, value) in options)
        {
            if (!known.TryAdd(Known(given), value))
            {
                throw new MalformedQueryException(given, $"The query option '{given}' is given twice.");
            }
        }

        return known;
    }

    private static string Known(string given)
    {
        if (given.StartsWith('@') || given.Equals(AsKnownAt, StringComparison.OrdinalIgnoreCase))
        {
            return given.StartsWith('@') ? given : AsKnownAt;
        }

        var bare = given.ToLowerInvariant();
        var name = bare.StartsWith('$') ? bare : "$" + bare;
        return Answered.Contains(name) ? name
            : Unanswered.Contains(name) ? throw new UnsupportedQueryException(name)
            : throw new MalformedQueryException(given, $"There is no query option '{given}'.");
    }
}
