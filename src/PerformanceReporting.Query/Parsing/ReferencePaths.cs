namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// <c>/$ref</c> at the end of a path asks for the addresses of the entities that the path leads to (OData 4.01, URL
/// Conventions 4.9). What remains is a path like any other.
/// </summary>
internal static class ReferencePaths
{
    private const string Ending = "/$ref";

    public static QueryRequest Read(QueryRequest request) => Uri.UnescapeDataString(request.Path).EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        ? request with { Path = request.Path[..request.Path.LastIndexOf('/')], References = true }
        : request;
}
