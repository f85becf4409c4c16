using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary>What a request to the feed says outside its query: version, format and preferences.</summary>
internal sealed record ODataAsk
{
    public required string Path { get; init; }

    /// <summary>The address of the service, without a slash at its end.</summary>
    public required string Root { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Options { get; init; }

    /// <summary>The highest version that the client and the feed both speak.</summary>
    public required string Version { get; init; }

    /// <summary>How JSON is wanted; asked for only where the answer is JSON.</summary>
    /// <exception cref="NotAcceptableException">None of the formats accepted is JSON of ours.</exception>
    public JsonStyle Style => WantedStyle.Value;

    public int? MaxPageSize { get; init; }

    private Lazy<JsonStyle> WantedStyle { get; init; } = null!;

    /// <summary>The preferences that the answer follows, for its Preference-Applied header.</summary>
    public required IReadOnlyList<string> Applied { get; init; }

    public static ODataAsk Read(HttpRequest request, string prefix)
    {
        KeyValuePair<string, string>[] options = [.. Pairs(request)];
        var preferences = Preferences(request);
        var omitNulls = preferences.GetValueOrDefault("omit-values") == "nulls";
        var pageSize = PageSize(preferences);
        return new ODataAsk
        {
            Path = request.Path.ToUriComponent()[prefix.Length..].TrimStart('/'),
            Root = $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{prefix}",
            Options = options,
            Version = ProtocolVersion.Of(request),
            WantedStyle = new(() => WantedFormat.Read(request, options, omitNulls)),
            MaxPageSize = pageSize,
            Applied = [.. omitNulls ? ["omit-values=nulls"] : (string[])[], .. pageSize is null ? [] : (string[])[$"odata.maxpagesize={pageSize}"]],
        };
    }

    /// <summary>The option with that name, with or without the dollar sign and in any case.</summary>
    public static string? Option(IReadOnlyList<KeyValuePair<string, string>> options, string name) =>
        options.FirstOrDefault(option => option.Key.TrimStart('$').Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    private static IEnumerable<KeyValuePair<string, string>> Pairs(HttpRequest request)
    {
        foreach (var pair in new QueryStringEnumerable(request.QueryString.Value))
        {
            yield return new(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
        }
    }

    private static Dictionary<string, string> Preferences(HttpRequest request) => request.Headers["Prefer"]
        .SelectMany(line => (line ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(preference => preference.Split('=', 2, StringSplitOptions.TrimEntries))
        .GroupBy(parts => parts[0].Replace("odata.", "", StringComparison.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().ElementAtOrDefault(1)?.Trim('"') ?? "", StringComparer.OrdinalIgnoreCase);

    private static int? PageSize(Dictionary<string, string> preferences) =>
        !preferences.TryGetValue("maxpagesize", out var text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 ? size
        : throw new MalformedQueryException("odata.maxpagesize", $"'{text}' is not a page size.");
}
