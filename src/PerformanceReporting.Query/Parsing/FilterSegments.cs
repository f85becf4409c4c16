namespace PerformanceReporting.Query.Parsing;

/// <summary>
/// <c>/$filter(…)</c> behind a collection in a path (OData 4.01, URL Conventions 4.12) is a condition as in $filter, and
/// comes before all that the options ask for. Here it becomes one of them.
/// </summary>
internal static class FilterSegments
{
    private const string Segment = "/$filter(";

    /// <summary>The path without such segments; their conditions are now among the options.</summary>
    public static string MoveInto(Dictionary<string, string> options, string path)
    {
        while (path.LastIndexOf(Segment, StringComparison.OrdinalIgnoreCase) is var start and > 0)
        {
            var open = start + Segment.Length - 1;
            var close = Brackets.Closing(path, open);
            if (close < 0)
            {
                throw new MalformedQueryException("$filter", "The parenthesis behind /$filter is not closed.");
            }

            var (condition, rest) = (path[(open + 1)..close], path[(close + 1)..]);
            if (rest is not "" && !rest.Equals("/$count", StringComparison.OrdinalIgnoreCase))
            {
                throw new UnsupportedQueryException($"the path {rest} behind /$filter", "Use the option $filter, or address the entity.");
            }

            Add(options, Uri.UnescapeDataString(condition));
            path = path[..start] + rest;
        }

        return path;
    }

    private static void Add(Dictionary<string, string> options, string condition)
    {
        if (options.TryGetValue("$apply", out var pipeline))
        {
            options["$apply"] = $"filter({condition})/{pipeline}";
        }
        else
        {
            options["$filter"] = options.TryGetValue("$filter", out var filter) ? $"({condition}) and ({filter})" : condition;
        }
    }
}
