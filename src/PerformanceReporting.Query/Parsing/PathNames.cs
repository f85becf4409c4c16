using System.Text.RegularExpressions;

namespace PerformanceReporting.Query.Parsing;

/// <summary>Tells the paths that the protocol has and this compiler has not from those that lead nowhere.</summary>
internal static partial class PathNames
{
    public static void Check(string path)
    {
        if (Unanswered().Match(path) is { Success: true } known)
        {
            throw new UnsupportedQueryException($"the path segment {known.Groups["name"].Value}");
        }
    }

    [GeneratedRegex(@"(^|/)(?<name>\$(all|crossjoin|query|each|delta))(?![\w])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unanswered();
}
