using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using PerformanceReporting.Query.Parsing;

namespace PerformanceReporting.Query.Apply;

/// <summary>
/// What rows are like at a step of a pipeline, as ODL wants it: a type of the model, or one made up for the purpose,
/// against which the expressions that follow are read.
/// </summary>
internal sealed record RowType(IEdmModel Model, IEdmStructuredType Type, IEdmNavigationSource? Source, QueryLimits Limits)
{
    public ODataQueryOptionParser Parser(IDictionary<string, string> options)
    {
        var parser = new ODataQueryOptionParser(Model, Type, Source, options) { Resolver = RequestParser.Resolver };
        RequestParser.Restrict(parser.Settings, Limits);
        return parser;
    }

    public FilterClause Filter(string text) => Read("$filter", text, parser => parser.ParseFilter());

    public SearchClause Search(string text) => Read("$search", Spellings.Readable("$search", text), parser => parser.ParseSearch());

    public OrderByClause Order(string text) => Read("$orderby", text, parser => parser.ParseOrderBy());

    /// <summary>A single value; ODL reads one alone only as something to order by.</summary>
    public SingleValueNode Value(string text) =>
        Order(text) is { ThenBy: null, Direction: OrderByDirection.Ascending } clause && !text.EndsWith(" asc", StringComparison.Ordinal)
            ? clause.Expression
            : throw new MalformedQueryException(text, $"'{text}' should be one expression.");

    /// <summary>The same with a property more.</summary>
    public RowType With(string name, IEdmTypeReference? type)
    {
        if (Type.FindProperty(name) is not null)
        {
            throw new MalformedQueryException(name, $"There is a property '{name}' already.");
        }

        var known = Type.StructuralProperties().Select(property => (property.Name, property.Type));
        return Made(Copy(known.Append((name, type ?? EdmCoreModel.Instance.GetString(true)))));
    }

    /// <summary>Rows that have these values alone; a path is a property within others.</summary>
    public RowType Of(IReadOnlyList<(string Path, IEdmTypeReference Type)> values, string conflict = "would be there twice")
    {
        var twice = values.GroupBy(value => value.Path).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? Made(Nested(values))
            : throw new MalformedQueryException(twice.Key, $"'{twice.Key}' {conflict}.");
    }

    /// <summary>Rows of one or another of these types.</summary>
    public static RowType Union(IReadOnlyList<RowType> types)
    {
        var values = types.SelectMany(type => Paths(type.Type, "")).DistinctBy(value => (value.Path, value.Type.FullName())).ToList();
        return types[0].Of(values, "is of one type in one part of the result and of another in another");
    }

    /// <summary>The navigation to many on a path, if it has one.</summary>
    public string? CollectionOn(string path)
    {
        var type = Type;
        foreach (var name in path.Split('/'))
        {
            if (type?.FindProperty(name) is IEdmNavigationProperty { Type: var reference } && reference.IsCollection())
            {
                return path.EndsWith("/$count", StringComparison.OrdinalIgnoreCase) ? null : name;
            }

            type = (type?.FindProperty(name) as IEdmNavigationProperty)?.ToEntityType();
        }

        return null;
    }

    private T Read<T>(string option, string text, Func<ODataQueryOptionParser, T> parse)
    {
        try
        {
            return RequestParser.Guarded("$apply", () => parse(Parser(new Dictionary<string, string> { [option] = text })));
        }
        catch (MalformedQueryException) when (Spellings.Unread(text) is { } unread)
        {
            throw new UnsupportedQueryException(unread);
        }
        catch (MalformedQueryException error)
        {
            throw new MalformedQueryException("$apply", error.Message.Replace($"The {option} expression", $"The expression '{text}'", StringComparison.Ordinal));
        }
    }

    private RowType Made(IEdmStructuredType type) => this with { Type = type, Source = null };

    private EdmStructuredType Copy(IEnumerable<(string Name, IEdmTypeReference Type)> properties)
    {
        if (Type is not IEdmEntityType entity)
        {
            return Filled(new EdmComplexType(Namespace, Name), properties);
        }

        var copy = Filled(new EdmEntityType(Namespace, Name), properties);
        foreach (var navigation in entity.NavigationProperties())
        {
            copy.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = navigation.Name,
                Target = navigation.ToEntityType(),
                TargetMultiplicity = navigation.TargetMultiplicity(),
            });
        }

        return copy;
    }

    private EdmComplexType Nested(IEnumerable<(string Path, IEdmTypeReference Type)> values) => Filled(
        new EdmComplexType(Namespace, Name),
        values.GroupBy(value => value.Path.Split('/')[0]).Select(group => group.First().Path == group.Key
            ? (group.Key, group.First().Type)
            : (group.Key, new EdmComplexTypeReference(Nested(group.Select(one => (one.Path[(group.Key.Length + 1)..], one.Type))), true))));

    private static IEnumerable<(string Path, IEdmTypeReference Type)> Paths(IEdmStructuredType type, string path) =>
        type.StructuralProperties().SelectMany(property => property.Type.Definition is IEdmComplexType inner
            ? Paths(inner, $"{path}{property.Name}/")
            : [(path + property.Name, property.Type)]);

    private static T Filled<T>(T type, IEnumerable<(string Name, IEdmTypeReference Type)> properties)
        where T : EdmStructuredType
    {
        foreach (var (name, reference) in properties)
        {
            type.AddStructuralProperty(name, reference);
        }

        return type;
    }

    // Messages name the type, so what is made up bears the name of what it was made from.
    private string Name => ((IEdmSchemaElement)Type).Name;

    private string Namespace => ((IEdmSchemaElement)Type).Namespace;
}
