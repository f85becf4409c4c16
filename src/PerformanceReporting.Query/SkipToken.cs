using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Query.Sql;

namespace PerformanceReporting.Query;

/// <summary>
/// Where a page ended: the values that its last row was ordered by, as invariant text, wrapped so that nobody is
/// tempted to write one by hand.
/// </summary>
public static class SkipToken
{
    public static string Write(IEnumerable<string?> values) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values.ToArray()));

    internal static IReadOnlyList<Literal> Read(string token, IReadOnlyList<Ordering> order)
    {
        try
        {
            var values = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(token)) ?? [];
            if (values.Length == order.Count && values.Length > 0)
            {
                return [.. values.Select((value, index) => Read(value, order[index].Node.Type))];
            }
        }
        catch (Exception error) when (error is FormatException or JsonException or OverflowException)
        {
            // Whatever is wrong with a token that we did not write, the answer is the one below.
        }

        throw new MalformedQueryException("$skiptoken", "This skip token was not made by this feed for this query.");
    }

    /// <summary>The value of a type that an invariant text is.</summary>
    internal static Literal Read(string? value, DataType type) => new(value is null ? null : Parse(value, type), type);

    private static object Parse(string value, DataType type) => type.Kind switch
    {
        DataKind.Boolean => bool.Parse(value),
        DataKind.Int32 or DataKind.Int64 => long.Parse(value, CultureInfo.InvariantCulture),
        DataKind.Decimal => decimal.Parse(value, CultureInfo.InvariantCulture),
        DataKind.Double => double.Parse(value, CultureInfo.InvariantCulture),
        DataKind.Date => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        DataKind.Moment => DateTimeOffset.Parse(value, CultureInfo.InvariantCulture),
        DataKind.TimeOfDay => TimeOnly.Parse(value, CultureInfo.InvariantCulture),
        DataKind.Duration => TimeSpan.FromMilliseconds(long.Parse(value, CultureInfo.InvariantCulture)),
        DataKind.Guid => Guid.Parse(value),
        _ => value,
    };
}
