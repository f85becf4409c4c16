using System.Text.Json;

namespace PerformanceReporting.OData;

/// <summary>The list of what the feed has, at its root.</summary>
internal static class ServiceDocument
{
    public static async Task SendAsync(HttpContext http, ODataAsk ask, Feed feed)
    {
        http.Response.ContentType = $"application/json;odata.metadata={ask.Style.Metadata.ToString().ToLowerInvariant()}";
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (ask.Style.Metadata != MetadataLevel.None)
            {
                json.WriteString("@odata.context", $"{ask.Root}/$metadata");
            }

            json.WriteStartArray("value");
            foreach (var set in feed.Catalogue.Sets)
            {
                json.WriteStartObject();
                json.WriteString("name", set.Name);
                json.WriteString("kind", "EntitySet");
                json.WriteString("url", set.Name);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        var body = stream.ToArray();
        if (await ReadConditions.HoldAsync(http, EntityTags.OfDocument(body)))
        {
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
        }
    }
}
