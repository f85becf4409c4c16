using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PerformanceReporting.Reports;

/// <summary>
/// JSON that is the same for the same content on both databases, in any culture and any time zone: properties in their
/// declared order, decimals without zeros at their end, moments in UTC, enumerations by name.
/// </summary>
internal static class FrozenJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new ShortestDecimal(), new MomentInUtc() },
    };

    public static string Write<T>(T part) => JsonSerializer.Serialize(part, Options);

    /// <exception cref="JsonException">The text is not a part of this kind.</exception>
    public static T Read<T>(string content) =>
        JsonSerializer.Deserialize<T>(content, Options) ?? throw new JsonException("A frozen part is empty.");

    /// <summary>SHA-256 of the text's UTF-8, as lower-case hexadecimal.</summary>
    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private sealed class ShortestDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.####", CultureInfo.InvariantCulture));
    }

    private sealed class MomentInUtc : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            DateTimeOffset.Parse(reader.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }
}
