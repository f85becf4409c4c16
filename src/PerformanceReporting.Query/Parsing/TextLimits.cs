namespace PerformanceReporting.Query.Parsing;

/// <summary>Bounds what the parser is given: how long it is, and how deep brackets stand within brackets.</summary>
internal static class TextLimits
{
    public static void Check(string path, Dictionary<string, string> options, QueryLimits limits)
    {
        var length = path.Length + options.Sum(option => option.Key.Length + option.Value.Length);
        if (length > limits.Length)
        {
            throw new QueryTooLargeException("query", $"A query may have {limits.Length} characters; this one has {length}.") { IsByLength = true };
        }

        foreach (var (option, text) in options)
        {
            if (Nesting(text) > limits.Nesting)
            {
                throw new QueryTooLargeException(option, $"Brackets may stand {limits.Nesting} deep within brackets; in {option} they stand deeper.");
            }
        }
    }

    private static int Nesting(string text)
    {
        var (depth, deepest, quoted) = (0, 0, false);
        foreach (var letter in text)
        {
            quoted ^= letter == '\'';
            depth += quoted ? 0 : letter switch
            {
                '(' or '[' => 1,
                ')' or ']' => -1,
                _ => 0,
            };
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }
}
