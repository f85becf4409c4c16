using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>A request as ODL understands it: the path, and the options of its level.</summary>
internal sealed record Request(ODataPath Path, Level Level, Pipeline? Apply)
{
    /// <param name="model">What the names mean.</param>
    /// <param name="path">Below the root of the service, percent-encoded.</param>
    /// <param name="options">By their names with the dollar sign, decoded.</param>
    public static Request Read(IEdmModel model, string path, IReadOnlyDictionary<string, string> options)
    {
        var parsed = new ODataUriParser(model, new Uri(path, UriKind.Relative)) { Resolver = Resolver() }.ParsePath();
        var apply = options.TryGetValue("$apply", out var steps) ? Pipeline.Read(model, parsed, steps) : null;
        var known = apply is null ? options : new Dictionary<string, string>(options) { ["$apply"] = apply.Shape };
        var parser = Parser(model, parsed, known);
        _ = parser.ParseApply();
        var compute = parser.ParseCompute();
        return new Request(parsed, new Level
        {
            Compute = compute,
            Filter = parser.ParseFilter(),
            OrderBy = parser.ParseOrderBy(),
            SelectExpand = parser.ParseSelectAndExpand(),
            Top = parser.ParseTop(),
            Skip = parser.ParseSkip(),
            Count = parser.ParseCount() == true,
        }, apply);
    }

    public static ODataQueryOptionParser Parser(IEdmModel model, ODataPath path, IReadOnlyDictionary<string, string> options) =>
        new(model, path, options.ToDictionary(option => option.Key, option => option.Value)) { Resolver = Resolver() };

    private static StringAsEnumResolver Resolver() => new() { EnableCaseInsensitive = true };
}
