using System.Globalization;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Apply;

namespace PerformanceReporting.Query.Parsing;

/// <summary>Reads the text of a request with ODL, whose complaints become our own.</summary>
internal static class RequestParser
{
    public static ParsedQuery Parse(IEdmModel model, QueryRequest request)
    {
        var named = OptionNames.Read(request.Options);
        var written = ParameterAliases.PutInPath(request.Path, named);
        var given = ParameterAliases.PutInPlace(named);
        written = FilterSegments.MoveInto(given, written);
        var options = given.ToDictionary(option => option.Key, option => Spellings.Readable(option.Key, option.Value));
        TextLimits.Check(written, options, request.Limits);
        PathNames.Check(written);
        var path = Guarded(request.Path, () => ParsePath(model, written, request.Limits));
        var (apply, compute, parser) = Read(model, path, options, request.Limits);
        return new ParsedQuery
        {
            Path = path,
            Options = new LevelOptions
            {
                Apply = apply,
                Compute = compute,
                Filter = Expression("$filter", options, parser.ParseFilter),
                OrderBy = Expression("$orderby", options, parser.ParseOrderBy),
                Search = Guarded("$search", parser.ParseSearch),
                SelectExpand = RecursiveExpands.Unroll(Expression("$select, $expand", options, parser.ParseSelectAndExpand), request.Limits),
                Top = Guarded("$top", parser.ParseTop),
                Skip = Guarded("$skip", parser.ParseSkip),
                Count = Guarded("$count", parser.ParseCount) ?? false,
            },
            SkipToken = options.GetValueOrDefault("$skiptoken"),
            AsKnownAt = options.TryGetValue(OptionNames.AsKnownAt, out var moment) ? Moment(moment) : null,
        };
    }

    /// <summary>What $apply and $compute make of the rows is what the other options are read against.</summary>
    private static (Pipeline? Apply, Computed? Compute, ODataQueryOptionParser Parser) Read(
        IEdmModel model, ODataPath path, Dictionary<string, string> options, QueryLimits limits)
    {
        var applies = options.Remove("$apply", out var pipeline);
        var computes = options.Remove("$compute", out var values);
        if (!applies && !computes)
        {
            var plain = new ODataQueryOptionParser(model, path, options) { Resolver = Resolver };
            Restrict(plain.Settings, limits);
            return (null, null, plain);
        }

        var type = TypeAt(model, path, limits) ?? throw new MalformedQueryException(
            applies ? "$apply" : "$compute", $"{(applies ? "$apply" : "$compute")} has no place on this path.");
        var apply = applies ? PipelineParser.Parse(pipeline!, type, limits) : null;
        (Computed? compute, type) = computes ? Computed.Parse(values!, apply?.After ?? type) : (null, apply!.After);
        return (apply, compute, type.Parser(options));
    }

    private static RowType? TypeAt(IEdmModel model, ODataPath path, QueryLimits limits)
    {
        var last = path.LastSegment is CountSegment ? path.ElementAt(path.Count - 2) : path.LastSegment;
        return (last.EdmType is IEdmCollectionType collection ? collection.ElementType.Definition : last.EdmType) is IEdmEntityType entity
            ? new RowType(model, entity, last switch
            {
                EntitySetSegment set => set.EntitySet,
                NavigationPropertySegment navigation => navigation.NavigationSource,
                KeySegment key => key.NavigationSource,
                _ => null,
            }, limits)
            : null;
    }

    private static ODataPath ParsePath(IEdmModel model, string path, QueryLimits limits)
    {
        var parser = new ODataUriParser(model, new Uri(path, UriKind.Relative))
        {
            Resolver = Resolver,
            UrlKeyDelimiter = ODataUrlKeyDelimiter.Slash,
        };
        Restrict(parser.Settings, limits);
        return parser.ParsePath();
    }

    /// <summary>How names and literals are read; it remembers nothing of a request.</summary>
    public static ODataUriResolver Resolver { get; } = new LiteralResolver();

    public static void Restrict(ODataUriParserSettings settings, QueryLimits limits)
    {
        settings.MaximumExpansionDepth = limits.ExpandDepth;
        settings.MaximumExpansionCount = limits.ExpandItems;
    }

    /// <summary>Tells what the protocol knows and ODL does not from what nobody knows.</summary>
    private static T Expression<T>(string construct, Dictionary<string, string> options, Func<T> parse)
    {
        try
        {
            return Guarded(construct, parse);
        }
        catch (MalformedQueryException error) when (IsDurationTimes(error.Message))
        {
            throw new UnsupportedQueryException("multiplying and dividing a duration", "Calculate with totalseconds.");
        }
        catch (MalformedQueryException) when (Unread(construct, options) is { } unread)
        {
            throw new UnsupportedQueryException(unread);
        }
    }

    private static bool IsDurationTimes(string complaint) =>
        complaint.Contains("'Edm.Duration'", StringComparison.Ordinal)
        && (complaint.Contains("'Multiply'", StringComparison.Ordinal) || complaint.Contains("'Divide'", StringComparison.Ordinal));

    private static string? Unread(string construct, Dictionary<string, string> options) => construct.Split(", ")
        .Select(name => options.TryGetValue(name, out var text) ? Spellings.Unread(text) : null)
        .FirstOrDefault(unread => unread is not null);

    public static T Guarded<T>(string construct, Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (ODataException error) when (error.Message.StartsWith("Recursion depth", StringComparison.Ordinal))
        {
            // ODL's own bound: operators behind operators, a few hundred of them.
            throw new QueryTooLargeException(construct, $"{construct} has more parts than a query may have.");
        }
        catch (InvalidCastException)
        {
            // ODL looks for the parts of a property that has none, as in $select=Code($select=Id).
            throw new MalformedQueryException(construct, $"A property in {construct} is one value: it has no parts, and takes no options of its own.");
        }
        catch (ODataUnrecognizedPathException)
        {
            throw new UnknownResourceException(construct);
        }
        catch (Exception error) when (error is ODataException or OverflowException or FormatException or ArgumentException)
        {
            throw new MalformedQueryException(construct, error.Message);
        }
    }

    private static DateTimeOffset Moment(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw new MalformedQueryException(
                OptionNames.AsKnownAt, $"'{text}' is not a moment such as 2018-11-23T23:59:59Z.");
}
