namespace PerformanceReporting.Query.Apply;

/// <summary>Cuts the text of a pipeline where quotes and parentheses leave it open.</summary>
internal static class ApplyText
{
    /// <summary>The parts between separators, words in any case, that stand outside quotes and parentheses; without blanks around them.</summary>
    public static IReadOnlyList<string> Split(string text, string separator)
    {
        var parts = new List<string>();
        var (start, depth, quoted) = (0, 0, false);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '\'':
                    quoted = !quoted;
                    break;
                case '(' when !quoted:
                    depth++;
                    break;
                case ')' when !quoted:
                    depth--;
                    break;
                case var _ when !quoted && depth == 0 && string.Compare(text, index, separator, 0, separator.Length, StringComparison.OrdinalIgnoreCase) == 0:
                    parts.Add(text[start..index].Trim());
                    start = index + separator.Length;
                    index = start - 1;
                    break;
            }

            if (depth < 0)
            {
                break;
            }
        }

        return depth == 0 && !quoted
            ? [.. parts, text[start..].Trim()]
            : throw new MalformedQueryException("$apply", $"Quotes or parentheses do not match in '{text}'.");
    }

    /// <summary>A name and what stands in its parentheses; null where there are none.</summary>
    public static (string Name, string? Arguments) Call(string text)
    {
        var open = text.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? (text, null)
            : text.EndsWith(')') ? (text[..open].Trim(), text[(open + 1)..^1].Trim())
            : throw new MalformedQueryException("$apply", $"'{text}' should end with a parenthesis.");
    }

    /// <summary>An expression and the name given to it behind <c>as</c>.</summary>
    public static (string Expression, string Alias) Named(string text)
    {
        var parts = Split(text, " as ");
        return parts.Count == 2 && IsName(parts[1])
            ? (parts[0], parts[1])
            : throw new MalformedQueryException(text, $"'{text}' should be an expression, 'as', and a name of letters, digits and underscores.");
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= 128 && !char.IsAsciiDigit(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter == '_');
}
