using System.Data.Common;
using System.Text.Json;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.OData;

/// <summary>
/// What metadata=full adds to an entity: its type, where it is found, and where its navigations lead. An entity whose
/// key was not selected has no address to give.
/// </summary>
internal sealed class EntityLinks(Shape shape, EntitySet set, DbDataReader row, string root)
{
    private readonly Field[] _key = [.. set.Key.Select(name => shape.Fields.FirstOrDefault(field => field.Name == name)).OfType<Field>()];

    /// <summary>The type of a field, where its JSON does not say it.</summary>
    public static string? TypeOf(Field field) => field.Type.Kind switch
    {
        DataKind.Boolean or DataKind.Text or DataKind.Double => null,
        DataKind.Moment => "#DateTimeOffset",
        DataKind.Enum => $"#{PublishedSets.Namespace}.{field.Type.Enum!.Name}",
        var kind => $"#{kind}",
    };

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("@odata.type", $"#{PublishedSets.Namespace}.{set.EntityType}");
        if (_key.Length < set.Key.Count)
        {
            return;
        }

        var address = $"{root}/{set.Name}({Key()})";
        json.WriteString("@odata.id", address);
        foreach (var navigation in set.Navigations)
        {
            json.WriteString($"{navigation.Name}@odata.navigationLink", $"{address}/{navigation.Name}");
        }
    }

    private string Key() => _key.Length == 1 ? Literal(_key[0]) : string.Join(',', _key.Select(field => $"{field.Name}={Literal(field)}"));

    private string Literal(Field field)
    {
        var text = ValueWriters.Text(field.Type, row, field.Ordinal);
        return field.Type.Kind == DataKind.Text ? $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'" : text;
    }
}
