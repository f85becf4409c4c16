using System.Text;
using Microsoft.Net.Http.Headers;

namespace PerformanceReporting.OData;

/// <summary>
/// The JSON that a client wants, by <c>$format</c> or else by Accept (OData 4.01, Protocol 8.2.1). A format with a parameter
/// that the feed does not know is none that it can give.
/// </summary>
internal static class WantedFormat
{
    private const string Json = "application/json";

    private static readonly string[] Flags = ["true", "false"];

    public static JsonStyle Read(HttpRequest request, IReadOnlyList<KeyValuePair<string, string>> options, bool omitNulls)
    {
        var wanted = ODataAsk.Option(options, "format") is { } format ? Expand(format) : request.Headers.Accept.ToString();
        if (!TakesUtf8(request.Headers.AcceptCharset.ToString()))
        {
            throw new NotAcceptableException($"Answers are written in UTF-8; {request.Headers.AcceptCharset} cannot be had.", "Accept-Charset");
        }

        if (wanted.Length == 0)
        {
            return new JsonStyle(MetadataLevel.Minimal, false, omitNulls);
        }

        var ranges = MediaTypeHeaderValue.TryParseList([wanted], out var parsed) ? parsed : [];
        var chosen = ranges.Where(range => range.Quality is not 0 && IsJson(range) && range.Parameters.All(IsKnown))
            .OrderByDescending(range => range.Quality ?? 1)
            .FirstOrDefault();
        return chosen is null
            ? throw new NotAcceptableException($"Answers are {Json}, with odata.metadata=none, minimal or full; {wanted} cannot be had.", "Accept")
            : new JsonStyle(Level(chosen), Parameter(chosen, "IEEE754Compatible") == "true", omitNulls);
    }

    private static string Expand(string format) => format.StartsWith("json", StringComparison.OrdinalIgnoreCase) ? "application/" + format : format;

    private static bool IsJson(MediaTypeHeaderValue range) => range.MatchesAllTypes
        || range.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
        || range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase);

    private static bool IsKnown(NameValueHeaderValue parameter) => (Bare(parameter), parameter.Value.Value?.Trim('"').ToLowerInvariant()) switch
    {
        ("metadata", var level) => level is "none" or "minimal" or "full",
        ("ieee754compatible" or "exponentialdecimals" or "streaming", var flag) => Flags.Contains(flag),
        ("charset", var charset) => charset is "utf-8",
        ("q", _) => true,
        _ => false,
    };

    private static MetadataLevel Level(MediaTypeHeaderValue type) => Parameter(type, "metadata") switch
    {
        "none" => MetadataLevel.None,
        "full" => MetadataLevel.Full,
        _ => MetadataLevel.Minimal,
    };

    private static string? Parameter(MediaTypeHeaderValue type, string name) =>
        type.Parameters.FirstOrDefault(parameter => Bare(parameter).Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Value?.Trim('"').ToLowerInvariant();

    private static string Bare(NameValueHeaderValue parameter) =>
        parameter.Name.Value!.ToLowerInvariant() is var name && name.StartsWith("odata.", StringComparison.Ordinal) ? name["odata.".Length..] : name;

    private static bool TakesUtf8(string charsets) => charsets.Length == 0
        || !StringWithQualityHeaderValue.TryParseList([charsets], out var parsed)
        || parsed.Any(one => one.Quality is not 0 && (one.Value == "*" || one.Value.Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase)));
}
