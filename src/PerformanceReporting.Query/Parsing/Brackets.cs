namespace PerformanceReporting.Query.Parsing;

/// <summary>Finds its way in an expression: where a bracket closes, and where a separator stands outside brackets and texts.</summary>
internal static class Brackets
{
    /// <summary>The place of the bracket that closes the one there; -1 where none does.</summary>
    public static int Closing(string text, int open)
    {
        var (depth, quoted) = (0, false);
        for (var index = open; index < text.Length; index++)
        {
            quoted ^= text[index] == '\'';
            depth += quoted ? 0 : text[index] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return index;
            }
        }

        return -1;
    }

    public static IReadOnlyList<string> Split(string text, char separator)
    {
        var parts = new List<string>();
        var (start, depth, quoted) = (0, 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            quoted ^= text[index] == '\'';
            depth += quoted ? 0 : text[index] switch
            {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            if (text[index] == separator && depth == 0 && !quoted)
            {
                parts.Add(text[start..index]);
                start = index + 1;
            }
        }

        return [.. parts, text[start..]];
    }
}
