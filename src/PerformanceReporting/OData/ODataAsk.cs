using Microsoft.AspNetCore.WebUtilities;
using PerformanceReporting.OData.Batch;

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

    public required Preferences Preferences { get; init; }

    public static ODataAsk Read(HttpRequest request, string prefix)
    {
        KeyValuePair<string, string>[] options = [.. Pairs(request)];
        var preferences = Preferences.Of(request);
        return new ODataAsk
        {
            Path = request.Path.ToUriComponent()[prefix.Length..].TrimStart('/'),
            Root = RootOf(request),
            Options = options,
            Version = ProtocolVersion.Of(request),
            WantedStyle = new(() => WantedFormat.Read(request, options, preferences.OmitsNulls)),
            Preferences = preferences,
            MaxPageSize = Least(preferences.MaxPageSize, request.HttpContext.Features.Get<BatchShare>()?.Rows),
        };
    }

    /// <summary>The address of the service as the client knows it, without a slash at its end.</summary>
    public static string RootOf(HttpRequest request) =>
        $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{ODataEndpoints.Prefix}";

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

    private static int? Least(int? one, int? other) => one is null || other is null ? one ?? other : Math.Min(one.Value, other.Value);
}
