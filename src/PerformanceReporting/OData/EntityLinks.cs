using System.Data.Common;
using System.Text.Json;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Model;

namespace PerformanceReporting.OData;

/// <summary>
/// What an entity says of itself: with metadata=full its type, where it is found, and where its navigations lead; with
/// metadata=minimal where it is found, and that only if the key was not selected, for then nobody could tell (OData 4.01,
/// JSON Format 4.6.8).
/// </summary>
internal sealed class EntityLinks
{
    private static readonly JsonEncodedText TypeName = JsonEncodedText.Encode("@odata.type");
    private static readonly JsonEncodedText IdName = JsonEncodedText.Encode("@odata.id");

    private readonly EntitySet _set;
    private readonly IReadOnlyList<Field> _key;
    private readonly DbDataReader _row;
    private readonly bool _isFull;
    private readonly string _start;

    private EntityLinks(Shape shape, DbDataReader row, bool isFull, string start) =>
        (_set, _key, _row, _isFull, _start) = (shape.Set!, shape.Key, row, isFull, start);

    /// <returns>Null where there is nothing to say.</returns>
    public static EntityLinks? For(Shape shape, DbDataReader row, MetadataLevel metadata, string root) => metadata switch
    {
        _ when shape.Set is null => null,
        _ when shape.IsReference => new EntityLinks(shape, row, false, root + "/"),
        MetadataLevel.Full => new EntityLinks(shape, row, true, root + "/"),
        // Relative addresses are relative to the context, which is the root's.
        MetadataLevel.Minimal when !shape.Key.All(key => shape.Fields.Any(field => field.Name == key.Name)) => new EntityLinks(shape, row, false, ""),
        _ => null,
    };

    /// <summary>The type of a field, where its JSON does not say it.</summary>
    public static string? TypeOf(Field field) => field.Type.Kind switch
    {
        DataKind.Boolean or DataKind.Text or DataKind.Double => null,
        // What tells of a property has no type of its own to tell.
        _ when field.Name.Contains('@', StringComparison.Ordinal) => null,
        DataKind.Moment => "#DateTimeOffset",
        DataKind.Enum => $"#{PublishedSets.Namespace}.{field.Type.Enum!.Name}",
        var kind => $"#{kind}",
    };

    public void WriteIdentity(Utf8JsonWriter json)
    {
        if (_isFull)
        {
            json.WriteString(TypeName, $"#{PublishedSets.Namespace}.{_set.EntityType}");
        }

        json.WriteString(IdName, Address());
    }

    public void WriteNavigations(Utf8JsonWriter json)
    {
        if (!_isFull)
        {
            return;
        }

        var address = Address();
        foreach (var navigation in _set.Navigations)
        {
            json.WriteString($"{navigation.Name}@odata.navigationLink", $"{address}/{navigation.Name}");
        }
    }

    private string Address() => $"{_start}{_set.Name}({Key()})";

    private string Key() => _key.Count == 1 ? Literal(_key[0]) : string.Join(',', _key.Select(field => $"{field.Name}={Literal(field)}"));

    private string Literal(Field field)
    {
        var text = ValueWriters.Text(field.Type, _row, field.Ordinal);
        return field.Type.Kind == DataKind.Text ? $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'" : text;
    }
}
