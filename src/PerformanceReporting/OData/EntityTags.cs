using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PerformanceReporting.OData;

/// <summary>
/// Entity tags: of an entity the number of its changes, of a document its hash. All are weak, for what they stand for comes
/// in several formats; as OData clients do, they are compared by their value.
/// </summary>
internal static class EntityTags
{
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("@odata.etag");

    public static string Of(long version) => string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\"");

    public static string OfDocument(byte[] body) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";

    public static void Write(Utf8JsonWriter json, long version)
    {
        Span<byte> tag = stackalloc byte[32];
        Encoding.UTF8.TryGetBytes("W/\"", tag, out var start);
        version.TryFormat(tag[start..], out var digits, default, CultureInfo.InvariantCulture);
        tag[start + digits] = (byte)'"';
        json.WriteString(Name, tag[..(start + digits + 1)]);
    }

    /// <summary>Whether If-Match or If-None-Match names the tag, or any.</summary>
    /// <param name="header">What the client sent.</param>
    /// <param name="tag">The tag as it is; null where there is none, so that only <c>*</c> names it.</param>
    public static bool AreIn(StringValues header, string? tag) =>
        EntityTagHeaderValue.TryParseList(header, out var tags) && tags.Any(one => one.Tag == "*" || (tag is not null && tag.EndsWith(one.Tag.Value!, StringComparison.Ordinal)));
}
