using System.Text.RegularExpressions;

namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// What OData 4.01 lets one write and ODL 8 does not read, put into words that it does; and names that it takes for
/// mistakes although the protocol knows them.
/// </summary>
internal static partial class Spellings
{
    /// <summary>
    /// <c>a divby b</c> divides as decimals: the same as <c>a mul 1M div b</c>, for both operators bind alike, from the left.
    /// </summary>
    public static string Readable(string expression) => OutsideOfText(expression, part => DivBy().Replace(part, " mul 1M div "));

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

    /// <summary>Changes what is not text between quotes; a doubled quote within text ends one and begins the next.</summary>
    private static string OutsideOfText(string expression, Func<string, string> change) =>
        string.Join('\'', expression.Split('\'').Select((part, index) => index % 2 == 0 ? change(part) : part));

    [GeneratedRegex(@"(?<=[\s)])\s*\bdivby\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DivBy();

    [GeneratedRegex(@"\b(case|isdefined|hassubset|hassubsequence|geo\.\w+)\(|\$(root|all|crossjoin|this)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unknown();
}
