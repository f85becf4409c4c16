using System.Data.Common;
using System.Text.Json;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary>A shape bound to a reader: everything about its columns is looked up once, and rows are written without looking.</summary>
internal sealed class RowShape
{
    private readonly DbDataReader _row;
    private readonly bool _omitNulls;
    private readonly BoundField[] _fields;
    private readonly EntityLinks? _links;
    private readonly int? _tag;
    private readonly bool _tellsTag;
    private readonly bool _mayBeAbsent;

    public RowShape(Shape shape, DbDataReader row, JsonStyle style, string root)
    {
        _row = row;
        _omitNulls = style.OmitNulls;
        _links = EntityLinks.For(shape, row, style.Metadata, root);
        _tag = shape.Tag;
        _tellsTag = shape.Tag is not null && style.Metadata != MetadataLevel.None;
        _fields =
        [
            .. shape.Fields.Select(field => new BoundField(
                JsonEncodedText.Encode(field.Name),
                field.Ordinal,
                field.Nullable,
                ValueWriters.For(field.Type, row, field.Ordinal, style.NumbersAsText),
                style.Metadata == MetadataLevel.Full || (field.IsDynamic && style.Metadata == MetadataLevel.Minimal) ? EntityLinks.TypeOf(field) : null,
                field.Presence)),
        ];
        Ones = [.. shape.Ones.Select(one => (JsonEncodedText.Encode(one.Name), one.Presence, new RowShape(one.Shape, row, style, root)))];
        _mayBeAbsent = shape.Set is null && shape.Fields.All(field => field.Presence is not null) && Ones.All(one => one.Shape._mayBeAbsent);
    }

    public (JsonEncodedText Name, int? Presence, RowShape Shape)[] Ones { get; }

    /// <summary>Collections of this object, opened after it is bound.</summary>
    public List<ExpandedRows> Manys { get; } = [];

    public DbDataReader Row => _row;

    /// <summary>The entity tag of the object on this row; none where it has none, or holds others which change without it.</summary>
    public string? Tag => _tag is not null && Manys.Count == 0 && Ones.Length == 0 ? EntityTags.Of(Version()) : null;

    /// <summary>Whether an object is one row and nothing else: no collection below it has to be waited for.</summary>
    public bool IsFlat => Manys.Count == 0 && Array.TrueForAll(Ones, one => one.Shape.IsFlat);

    /// <summary>Writes the object of a flat shape.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteFields(json);
        foreach (var (name, presence, one) in Ones)
        {
            if (one.IsAbsent)
            {
                continue;
            }

            json.WritePropertyName(name);
            if (presence is { } column && _row.IsDBNull(column))
            {
                json.WriteNullValue();
            }
            else
            {
                one.Write(json);
            }
        }

        json.WriteEndObject();
    }

    /// <summary>Whether the row has nothing of what the object is made of.</summary>
    public bool IsAbsent => _mayBeAbsent && !Array.Exists(_fields, one => IsPresent(one.Presence)) && Array.TrueForAll(Ones, one => one.Shape.IsAbsent);

    public void WriteFields(Utf8JsonWriter json)
    {
        _links?.WriteIdentity(json);
        if (_tellsTag)
        {
            EntityTags.Write(json, Version());
        }

        _links?.WriteNavigations(json);
        foreach (var field in _fields)
        {
            if (!IsPresent(field.Presence))
            {
                continue;
            }

            var isNull = field.Nullable && _row.IsDBNull(field.Ordinal);
            if (isNull && _omitNulls)
            {
                continue;
            }

            if (field.Type is not null && !isNull)
            {
                json.WriteString(field.Name.Value + "@odata.type", field.Type);
            }

            json.WritePropertyName(field.Name);
            if (isNull)
            {
                json.WriteNullValue();
            }
            else
            {
                field.Write(json, _row, field.Ordinal);
            }
        }
    }

    private long Version() => _row.GetFieldType(_tag!.Value) == typeof(int) ? _row.GetInt32(_tag.Value) : _row.GetInt64(_tag.Value);

    private bool IsPresent(Presence? presence) => presence is null || presence.Parts.Contains(_row.GetInt64(presence.Ordinal));

    private readonly record struct BoundField(JsonEncodedText Name, int Ordinal, bool Nullable, ValueWriter Write, string? Type, Presence? Presence);
}
