using System.Text.RegularExpressions;

namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// What OData 4.01 lets one write and ODL 8 does not read, put into words that it does; and names that it takes for
/// mistakes although the protocol knows them.
/// </summary>
internal static partial class Spellings
{
    public static string Readable(string option, string text) => option switch
    {
        "$search" => Word().Replace(text, word => word.Value[0] == '"' || word.Value.All(char.IsLetter) ? word.Value : $"\"{word.Value}\""),
        "$count" => text.ToLowerInvariant(),
        "$expand" => OutsideOfText(text, part => Operators(Option().Replace(part, found => $"${found.Groups[1].Value.ToLowerInvariant()}="))),
        _ => OutsideOfText(text, Operators),
    };

    /// <summary>The first construct of the protocol in an expression that ODL could not read.</summary>
    public static string? Unread(string expression)
    {
        string? found = null;
        OutsideOfText(expression, part =>
        {
            found ??= Unknown().Match(part) is { Success: true } match ? match.Value.TrimEnd('(') : null;
            return part;
        });
        return found;
    }

    /// <summary>
    /// <c>a divby b</c> divides as decimals: the same as <c>a mul 1M div b</c>, for both operators bind alike, from the left.
    /// And <c>in</c> is the one operator that ODL knows in small letters alone.
    /// </summary>
    private static string Operators(string expression) => DivBy().Replace(In().Replace(expression, " in "), " mul 1M div ");

    /// <summary>Changes what is not text between quotes; a doubled quote within text ends one and begins the next.</summary>
    private static string OutsideOfText(string expression, Func<string, string> change) =>
        string.Join('\'', expression.Split('\'').Select((part, index) => index % 2 == 0 ? change(part) : part));

    [GeneratedRegex(@"(?<=[\s)])\s*\bdivby\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DivBy();

    [GeneratedRegex(@"(?<=[\w)])\s+in\s+(?=[(\[@$])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex In();

    /// <summary>An option within $expand: in any case, with the dollar sign or without.</summary>
    [GeneratedRegex(@"(?<=[(;]\s*)\$?(filter|orderby|select|expand|top|skip|count|levels|search|compute|apply)\s*=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Option();

    /// <summary>A word of $search, which ODL wants in quotes where it has a figure or a sign in it; or a phrase.</summary>
    [GeneratedRegex("""
        "(\\.|[^"\\])*"|[\p{L}\p{N}_%@#][\p{L}\p{M}\p{N}.,%/_@#+-]*
        """, RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(case|isdefined|hassubset|hassubsequence|geo\.\w+)\(|\$(root|all|crossjoin|this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
