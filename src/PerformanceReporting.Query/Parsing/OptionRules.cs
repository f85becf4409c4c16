using Microsoft.OData.UriParser;

namespace PerformanceReporting.Query.Parsing;

/// <summary>Which options have a place on which kind of path (OData 4.01, URL Conventions 5.1).</summary>
internal static class OptionRules
{
    public static void Check(ParsedQuery parsed)
    {
        var options = parsed.Options;
        var last = parsed.Path.LastSegment;
        var isCount = last is CountSegment;
        var isCollection = last.EdmType?.TypeKind == Microsoft.OData.Edm.EdmTypeKind.Collection && !isCount;
        Allow("$apply", options.Apply is not null, isCollection || isCount);
        Allow("$filter", options.Filter is not null, isCollection || isCount);
        Allow("$search", options.Search is not null, isCollection || isCount);
        Allow("$orderby", options.OrderBy is not null, isCollection);
        Allow("$top", options.Top is not null, isCollection);
        Allow("$skip", options.Skip is not null, isCollection);
        Allow("$count", options.Count, isCollection);
        Allow("$skiptoken", parsed.SkipToken is not null, isCollection);
        Allow("$select, $expand", options.SelectExpand is not null, isCollection || last is KeySegment or NavigationPropertySegment);
    }

    private static void Allow(string option, bool given, bool hasPlace)
    {
        if (given && !hasPlace)
        {
            throw new MalformedQueryException(option, $"{option} has no place on this path.");
        }
    }
}
