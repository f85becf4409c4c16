using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
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

    public required JsonStyle Style { get; init; }

    public int? MaxPageSize { get; init; }

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
            Version = ReadVersion(request),
            Style = ReadStyle(request, options, omitNulls),
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

    private static string ReadVersion(HttpRequest request)
    {
        var highest = request.Headers["OData-MaxVersion"].ToString();
        return highest.Length == 0 || !decimal.TryParse(highest, NumberStyles.Number, CultureInfo.InvariantCulture, out var version) || version >= 4.01m ? "4.01"
            : version >= 4.0m ? "4.0"
            : throw new MalformedQueryException("OData-MaxVersion", $"This feed speaks OData 4.0 and 4.01, not {highest}.");
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

    private static JsonStyle ReadStyle(HttpRequest request, IReadOnlyList<KeyValuePair<string, string>> options, bool omitNulls)
    {
        var wanted = Option(options, "format") is { } format ? Expand(format) : request.Headers.Accept.ToString();
        if (wanted.Length == 0 || !MediaTypeHeaderValue.TryParseList([wanted], out var accepted))
        {
            return new JsonStyle(MetadataLevel.Minimal, false, omitNulls);
        }

        var json = accepted.OrderByDescending(one => one.Quality ?? 1)
            .FirstOrDefault(one => one.MatchesAllTypes || one.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
                || one.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase));
        return json is null
            ? throw new NotAcceptableException($"Answers are JSON; {wanted} cannot be had.")
            : new JsonStyle(Level(Parameter(json, "metadata")), Parameter(json, "IEEE754Compatible") == "true", omitNulls);
    }

    private static string Expand(string format) => format.StartsWith("json", StringComparison.OrdinalIgnoreCase)
        ? "application/" + format
        : format;

    private static string? Parameter(MediaTypeHeaderValue type, string name) => type.Parameters
        .FirstOrDefault(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || parameter.Name.Equals("odata." + name, StringComparison.OrdinalIgnoreCase))?.Value.Value?.ToLowerInvariant();

    private static MetadataLevel Level(string? name) => name switch
    {
        null or "minimal" => MetadataLevel.Minimal,
        "none" => MetadataLevel.None,
        "full" => MetadataLevel.Full,
        _ => throw new MalformedQueryException("metadata", $"'{name}' is not none, minimal or full."),
    };
}
