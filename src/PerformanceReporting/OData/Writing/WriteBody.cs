using System.Globalization;
using System.Text.Json;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData.Writing;

/// <summary>A JSON object that a client sent. What cannot be read is refused by name, and what is not asked for as well.</summary>
internal sealed class WriteBody(JsonElement json, string path = "")
{
    /// <exception cref="MalformedQueryException">It is no JSON object.</exception>
    public static async Task<(WriteBody Body, string Text)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength is not 0 && request.ContentType is { } type && !request.HasJsonContentType())
        {
            throw new BadHttpRequestException($"A body is application/json, not {type}.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var reader = new StreamReader(await RequestBody.ReadAsync(request, cancellation));
        var text = await reader.ReadToEndAsync(cancellation);
        try
        {
            using var document = JsonDocument.Parse(text.Length == 0 ? "{}" : text);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? (new WriteBody(document.RootElement.Clone()), text)
                : throw new MalformedQueryException("body", "The body must be one JSON object.");
        }
        catch (JsonException broken)
        {
            throw new MalformedQueryException("body", $"The body is not JSON: line {broken.LineNumber + 1}, position {broken.BytePositionInLine + 1}.");
        }
    }

    public string Path => path;

    /// <summary>Whether the property was sent, with a value or with null.</summary>
    public bool Has(string name) => json.TryGetProperty(name, out _);

    /// <summary>Refuses every property but these; control information (<c>@odata...</c>) is passed over.</summary>
    public void Expect(params ReadOnlySpan<string> names)
    {
        foreach (var property in json.EnumerateObject())
        {
            if (!property.Name.Contains('@', StringComparison.Ordinal) && !names.Contains(property.Name))
            {
                throw new MalformedQueryException(path + property.Name, $"'{property.Name}' cannot be written here; what can is {string.Join(", ", names.ToArray())}.");
            }
        }
    }

    public string? Text(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => string.IsNullOrWhiteSpace(text.GetString()) ? null : text.GetString()!.Trim().ReplaceLineEndings("\n"),
        _ => throw Unreadable(name, "is text"),
    };

    /// <summary>A number, also as text: that is how clients write decimals that must stay exact.</summary>
    public decimal? Number(string name)
    {
        var text = Find(name) switch
        {
            null => null,
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.String } written => written.GetString(),
            _ => throw Unreadable(name, "is a number"),
        };
        return text is null ? null
            : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
            : throw Unreadable(name, "is a number of at most 14 digits before the point and 4 after it");
    }

    public int? Whole(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        _ => throw Unreadable(name, "is a whole number"),
    };

    public DateOnly? Day(string name) => Find(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text when DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        _ => throw Unreadable(name, "is a day, written 2018-12-20"),
    };

    /// <summary>The objects of a collection; none where it is not there.</summary>
    public IReadOnlyList<WriteBody> Items(string name) => Find(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } items => [.. items.EnumerateArray().Select((item, index) => item.ValueKind == JsonValueKind.Object
            ? new WriteBody(item, $"{path}{name}/{index}/")
            : throw new MalformedQueryException($"{path}{name}/{index}", "Each must be a JSON object."))],
        _ => throw Unreadable(name, "is a collection"),
    };

    private JsonElement? Find(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private MalformedQueryException Unreadable(string name, string what) => new(path + name, $"'{name}' {what}.");
}
