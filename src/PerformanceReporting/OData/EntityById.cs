using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary><c>$entity?$id=…</c>: an entity by the address that an answer told (OData 4.01, URL Conventions 4.15).</summary>
internal static class EntityById
{
    public const string Path = "$entity";

    private const string Id = "id";

    /// <summary>The path that <c>$id</c> names, relative to the feed.</summary>
    /// <exception cref="MalformedQueryException">There is no such option, or it is no address of one entity.</exception>
    /// <exception cref="UnknownResourceException">It is no address of this feed.</exception>
    public static string PathOf(IReadOnlyList<KeyValuePair<string, string>> options, string root)
    {
        var id = ODataAsk.Option(options, Id) ?? throw new MalformedQueryException("$id", "Say which entity: $entity?$id=Indicators(1).");
        var feed = new Uri(root + "/");
        // By itself an address from the root of the host would be taken for one of a file.
        var text = id.StartsWith('/') ? feed.GetLeftPart(UriPartial.Authority) + id : id;
        return !Uri.TryCreate(feed, text, out var address) || !address.AbsolutePath.StartsWith(feed.AbsolutePath, StringComparison.Ordinal) ? throw new UnknownResourceException(id)
            : address.Query.Length > 0 ? throw new MalformedQueryException("$id", "$id is an address without options; those stand beside it.")
            : address.AbsolutePath[feed.AbsolutePath.Length..];
    }

    public static KeyValuePair<string, string>[] Others(IEnumerable<KeyValuePair<string, string>> options) =>
        [.. options.Where(option => !option.Key.TrimStart('$').Equals(Id, StringComparison.OrdinalIgnoreCase))];

    /// <summary>What stands behind the address must be one entity.</summary>
    public static void Expect(CompiledQuery query)
    {
        if (query.Kind != AnswerKind.Entity)
        {
            throw new MalformedQueryException("$id", "$id is the address of one entity.");
        }
    }
}
