using System.Text.Json;
using System.Text.Json.Serialization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>Reads the seed's JSON files, which lie beside the program in <c>db/seed</c>.</summary>
internal static class SeedFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = false,
        Converters = { new JsonStringEnumConverter(), new FigureConverter() },
    };

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "db", "seed");

    /// <exception cref="StorageException">The file is missing or not of the shape that is asked for.</exception>
    public static T Read<T>(params string[] path)
    {
        var file = Path.Combine([Folder, .. path]);
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(file), Json)!;
        }
        catch (Exception unreadable) when (unreadable is IOException or JsonException)
        {
            throw new StorageException($"The seed file '{file}' cannot be read: {unreadable.Message}", unreadable);
        }
    }

    /// <summary>Every file of a folder, in the order of their names, each read as <typeparamref name="T"/>.</summary>
    public static IReadOnlyList<T> ReadAll<T>(params string[] folder) =>
    [
        .. Directory.EnumerateFiles(Path.Combine([Folder, .. folder]), "*.json")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal)
            .Select(file => Read<T>([.. folder, file])),
    ];

    /// <summary>Figures, where yes and no are written as true and false and held as 1 and 0.</summary>
    private sealed class FigureConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.True => 1,
            JsonTokenType.False => 0,
            _ => reader.GetDecimal(),
        };

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
    }
}
