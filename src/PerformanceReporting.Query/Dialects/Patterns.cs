using System.Text.RegularExpressions;

namespace PerformanceReporting.Query.Dialects;

/// <summary>
/// Regular expressions from outside: matched in time that grows with the text alone, whatever the pattern. What needs
/// more (looking around, referring back) is refused.
/// </summary>
internal static class Patterns
{
    private const int Longest = 1_000;

    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    public static bool IsMatch(string text, string pattern) => Regex.IsMatch(text, pattern, Options);

    /// <exception cref="QueryException">It is no pattern, or one that takes more time than that.</exception>
    public static void Check(string pattern)
    {
        if (pattern.Length > Longest)
        {
            throw new QueryTooLargeException("matchesPattern", $"A pattern may have {Longest} characters; this one has {pattern.Length}.");
        }

        try
        {
            _ = new Regex(pattern, Options);
        }
        catch (ArgumentException error)
        {
            throw new MalformedQueryException("matchesPattern", $"'{pattern}' is no pattern: {error.Message}");
        }
        catch (NotSupportedException)
        {
            throw new UnsupportedQueryException("matchesPattern with a pattern that looks around or refers back");
        }
    }
}
