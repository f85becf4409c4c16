using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace PerformanceReporting.OData;

/// <summary><c>$metadata</c>: the model as CSDL, in XML unless JSON is asked for.</summary>
internal static class MetadataDocument
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task SendAsync(HttpContext http, ODataAsk ask, Feed feed)
    {
        var body = WantsJson(http, ask) ? Json(feed.Model) : Xml(feed.Model);
        http.Response.ContentType = WantsJson(http, ask) ? "application/json" : "application/xml";
        if (!await ReadConditions.HoldAsync(http, EntityTags.OfDocument(body)))
        {
            return;
        }

        http.Response.ContentLength = body.Length;
        await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    public static byte[] Xml(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            Written(CsdlWriter.TryWriteCsdl(model, xml, CsdlTarget.OData, out var errors), errors);
        }

        return stream.ToArray();
    }

    public static byte[] Json(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Written(CsdlWriter.TryWriteCsdl(model, json, out var errors), errors);
        }

        var document = JsonNode.Parse(stream.ToArray())!;
        foreach (var type in model.SchemaElements.OfType<IEdmStructuredType>())
        {
            foreach (var navigation in type.DeclaredNavigationProperties().Where(navigation => !navigation.Type.IsCollection()))
            {
                // ODL leaves it out, which says that there is always an entity.
                var element = (IEdmSchemaElement)type;
                document[element.Namespace]![element.Name]![navigation.Name]!["$Nullable"] = navigation.Type.IsNullable;
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(document, Indented);
    }

    private static bool WantsJson(HttpContext http, ODataAsk ask) =>
        ODataAsk.Option(ask.Options, "format") is { } format
            ? format.Contains("json", StringComparison.OrdinalIgnoreCase)
            : http.Request.Headers.Accept.ToString() is var accept
                && accept.Contains("json", StringComparison.OrdinalIgnoreCase)
                && !accept.Contains("xml", StringComparison.OrdinalIgnoreCase)
                && !accept.Contains("*/*", StringComparison.Ordinal);

    private static void Written(bool written, IEnumerable<Microsoft.OData.Edm.Validation.EdmError> errors)
    {
        if (!written)
        {
            throw new InvalidOperationException($"The model cannot be written: {string.Join("; ", errors)}");
        }
    }
}
