using System.Text.RegularExpressions;
using PerformanceReporting.OData.Batch;

namespace PerformanceReporting.OData;

/// <summary>What may be done at an address of the feed: everything is read, and measurements are also written.</summary>
internal static partial class AllowedMethods
{
    /// <summary>The methods at the path, which is relative to the feed.</summary>
    public static IReadOnlyList<string> At(string path) =>
        [.. path.Trim('/') == BatchEndpoint.Path ? [HttpMethods.Post] : Methods(Written().Match(path.Trim('/'))), HttpMethods.Options];

    public static string HeaderAt(string path) => string.Join(", ", At(path));

    private static string[] Methods(Match written) => (written.Success, written.Groups["id"].Success, written.Groups["action"].Success) switch
    {
        (false, _, _) => [HttpMethods.Get, HttpMethods.Head],
        (_, _, true) => [HttpMethods.Post],
        (_, true, _) => [HttpMethods.Get, HttpMethods.Head, HttpMethods.Patch],
        _ => [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post],
    };

    [GeneratedRegex(@"^Measurements(?<id>\((Id=)?\d{1,9}\))?(?<action>/(PerformanceReporting\.)?(Submit|Correct|Accept|Return|SubmitValues))?$")]
    private static partial Regex Written();
}
