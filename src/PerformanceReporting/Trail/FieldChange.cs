using System.Text.Json;

namespace PerformanceReporting.Trail;

/// <summary>One field of what was changed, from what to what, as the trail recorded them.</summary>
/// <param name="Name">As the trail names it: <c>Value</c>.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is gone.</param>
internal sealed record FieldChange(string Name, JsonElement? Before, JsonElement? After)
{
    /// <summary>The fields that differ between two records, in the order of the later one; all of one that came or went.</summary>
    public static IReadOnlyList<FieldChange> Between(string? before, string? after)
    {
        var (old, young) = (Fields(before), Fields(after));
        return
        [
            .. from name in young.Keys.Concat(old.Keys).Distinct()
               let change = new FieldChange(name, old.TryGetValue(name, out var was) ? was : null, young.TryGetValue(name, out var @is) ? @is : null)
               where change.Before?.GetRawText() != change.After?.GetRawText()
               select change,
        ];
    }

    // Not every record is an object of fields; what is not stands under a name of its own.
    private static Dictionary<string, JsonElement> Fields(string? json)
    {
        if (json is null)
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(field => field.Name, field => field.Value.Clone())
            : new() { [""] = document.RootElement.Clone() };
    }
}
