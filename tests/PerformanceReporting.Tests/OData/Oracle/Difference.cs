using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>Where two answers differ, as a path and the two values; null where they say the same.</summary>
internal static class Difference
{
    /// <param name="expected">What is right.</param>
    /// <param name="got">What came.</param>
    /// <param name="isOrdered">Whether rows must come in the order expected.</param>
    /// <param name="slack">How far numbers may lie apart, for quotients whose scale is the service's own to choose.</param>
    public static string? Between(JsonNode? expected, JsonNode? got, bool isOrdered, decimal slack)
    {
        return !isOrdered && expected?["value"] is JsonArray rows && got?["value"] is JsonArray others
            ? Between("$", Sorted(rows), Sorted(others), slack) is { } found && !Match(rows, others, slack) ? found : null
            : Between("$", expected, got, slack);
    }

    private static string? Between(string path, JsonNode? expected, JsonNode? got, decimal slack) => (expected, got) switch
    {
        (JsonObject left, JsonObject right) => Objects(path, left, right, slack),
        (JsonArray left, JsonArray right) => Arrays(path, left, right, slack),
        (JsonValue, JsonValue) when AreAlike(expected, got, slack) => null,
        (null, null) => null,
        _ => $"{path}: expected {Shown(expected)}, got {Shown(got)}",
    };

    private static string? Objects(string path, JsonObject expected, JsonObject got, decimal slack)
    {
        var names = got.Select(pair => pair.Key).Where(name => name.EndsWith("@odata.count", StringComparison.Ordinal) || !name.Contains('@', StringComparison.Ordinal)).ToList();
        return expected.Select(pair => pair.Key).Except(names).FirstOrDefault() is { } missing ? $"{path}: {missing} is missing from {Shown(got)}"
            : names.Except(expected.Select(pair => pair.Key)).FirstOrDefault() is { } odd ? $"{path}: {odd} should not be in {Shown(got)}"
            : expected.Select(pair => Between($"{path}.{pair.Key}", pair.Value, got[pair.Key], slack)).FirstOrDefault(found => found is not null);
    }

    private static string? Arrays(string path, JsonArray expected, JsonArray got, decimal slack) =>
        expected.Zip(got).Select((pair, index) => Between($"{path}[{index}]", pair.First, pair.Second, slack)).FirstOrDefault(found => found is not null)
        ?? (expected.Count == got.Count ? null : $"{path}: expected {expected.Count} rows, got {got.Count}: {Shown(expected)} and {Shown(got)}");

    private static bool AreAlike(JsonNode expected, JsonNode got, decimal slack)
    {
        if (expected.GetValueKind() != JsonValueKind.Number || got.GetValueKind() != JsonValueKind.Number)
        {
            return JsonNode.DeepEquals(expected, got);
        }

        var (left, right) = (expected.ToJsonString(), got.ToJsonString());
        return decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one) && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other)
            ? Math.Abs(one - other) <= slack * Math.Max(1, Math.Abs(one))
            : left == right;
    }

    /// <summary>Whether each row has its own among the others: asked where quotients close to each other sort apart.</summary>
    private static bool Match(JsonArray rows, JsonArray others, decimal slack)
    {
        var left = others.ToList();
        return rows.Count == others.Count && rows.All(row => left.Find(other => Between("$", row, other, slack) is null) is { } match && left.Remove(match));
    }

    private static JsonArray Sorted(JsonArray rows) => new([.. rows.OrderBy(Canonical, StringComparer.Ordinal).Select(row => row?.DeepClone())]);

    /// <summary>The text of a value whatever the order of its properties and the form of its numbers.</summary>
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject members => string.Join(',', members.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Canonical(pair.Value)}")),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number
            && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString("F3", CultureInfo.InvariantCulture),
        _ => node?.ToJsonString() ?? "null",
    };

    private static string Shown(JsonNode? node) => (node?.ToJsonString() ?? "null") is { Length: > 300 } text ? text[..300] + "…" : node?.ToJsonString() ?? "null";
}
