using System.Globalization;
using System.Text.Json;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>Reads the levels of an answer side by side and writes them, row by row, as OData JSON.</summary>
internal sealed class AnswerWriter(ReadSession session, JsonOutput output, JsonStyle style, string root)
{
    private static readonly JsonEncodedText ContextName = JsonEncodedText.Encode("@odata.context");
    private static readonly JsonEncodedText CountName = JsonEncodedText.Encode("@odata.count");
    private static readonly JsonEncodedText ValueName = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText NextLinkName = JsonEncodedText.Encode("@odata.nextLink");

    private Utf8JsonWriter Json => output.Json;

    public async Task WriteCollectionAsync(
        CompiledQuery query, long? count, Func<string, string> nextLink, CancellationToken cancellation)
    {
        var rows = await OpenAsync(query.Root, cancellation);
        Json.WriteStartObject();
        WriteContext(query);
        if (count is not null)
        {
            WriteCount(CountName, count.Value);
        }

        Json.WriteStartArray(ValueName);
        string? next = null;
        var isFlat = rows.IsFlat;
        for (long written = 1; next is null && await rows.Row.ReadAsync(cancellation); written++)
        {
            if (isFlat)
            {
                rows.Write(Json);
            }
            else
            {
                await WriteObjectAsync(rows, cancellation);
            }

            await output.SendIfEnoughAsync(cancellation);
            next = written == query.Page?.Size ? SkipToken.Write(query.Page.Keys.Select(key => KeyText(rows, key))) : null;
        }

        var another = next is not null && await rows.Row.ReadAsync(cancellation);
        Json.WriteEndArray();
        if (another)
        {
            Json.WriteString(NextLinkName, nextLink(next!));
        }
        else
        {
            ExpectNoneLeft(rows);
        }

        Json.WriteEndObject();
    }

    /// <summary>Reads the entity; null when there is none.</summary>
    public async Task<RowShape?> FindEntityAsync(CompiledQuery query, CancellationToken cancellation)
    {
        var rows = await OpenAsync(query.Root, cancellation);
        return await rows.Row.ReadAsync(cancellation) ? rows : null;
    }

    public async Task WriteEntityAsync(CompiledQuery query, RowShape rows, CancellationToken cancellation)
    {
        Json.WriteStartObject();
        WriteContext(query);
        await WriteContentAsync(rows, cancellation);
        Json.WriteEndObject();
    }

    /// <summary>A count is an Int64 like others: text where these are (OData 4.01, JSON Format 3.2).</summary>
    private void WriteCount(JsonEncodedText name, long count)
    {
        if (style.NumbersAsText)
        {
            Json.WriteString(name, count.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            Json.WriteNumber(name, count);
        }
    }

    private void WriteContext(CompiledQuery query)
    {
        if (style.Metadata != MetadataLevel.None)
        {
            Json.WriteString(ContextName, $"{root}/$metadata#{query.Context}");
        }
    }

    private async Task<RowShape> OpenAsync(Level level, CancellationToken cancellation)
    {
        var reader = await session.ReadAsync(level.Statement);
        var shape = new RowShape(level.Shape, reader, style, root);
        await OpenManysAsync(level.Shape, shape, cancellation);
        return shape;
    }

    private async Task OpenManysAsync(Shape shape, RowShape bound, CancellationToken cancellation)
    {
        foreach (var many in shape.Manys)
        {
            var rows = new ExpandedRows(many, bound.Row, await OpenAsync(many.Level, cancellation));
            await rows.AdvanceAsync(cancellation);
            bound.Manys.Add(rows);
        }

        for (var index = 0; index < shape.Ones.Count; index++)
        {
            await OpenManysAsync(shape.Ones[index].Shape, bound.Ones[index].Shape, cancellation);
        }
    }

    private async ValueTask WriteObjectAsync(RowShape shape, CancellationToken cancellation)
    {
        Json.WriteStartObject();
        await WriteContentAsync(shape, cancellation);
        Json.WriteEndObject();
    }

    private async ValueTask WriteContentAsync(RowShape shape, CancellationToken cancellation)
    {
        shape.WriteFields(Json);
        foreach (var (name, presence, one) in shape.Ones)
        {
            if (one.IsAbsent)
            {
                continue;
            }

            Json.WritePropertyName(name);
            if (presence is { } column && shape.Row.IsDBNull(column))
            {
                Json.WriteNullValue();
            }
            else
            {
                await WriteObjectAsync(one, cancellation);
            }
        }

        foreach (var many in shape.Manys)
        {
            await WriteManyAsync(many, cancellation);
        }
    }

    private async ValueTask WriteManyAsync(ExpandedRows many, CancellationToken cancellation)
    {
        if (many.CountName is { } count)
        {
            WriteCount(count, many.Count);
        }

        Json.WriteStartArray(many.Name);
        while (many.HasRow && many.BelongsToParent())
        {
            await WriteObjectAsync(many.Shape, cancellation);
            await output.SendIfEnoughAsync(cancellation);
            await many.AdvanceAsync(cancellation);
        }

        Json.WriteEndArray();
    }

    /// <summary>
    /// A row that no parent took means that the statements saw different data. Better a broken answer, which the
    /// client sees and asks again, than one that looks whole and lacks rows.
    /// </summary>
    private static void ExpectNoneLeft(RowShape shape)
    {
        foreach (var many in shape.Manys)
        {
            if (many.HasRow)
            {
                throw new InvalidOperationException($"The data changed while {many.Name} was being read.");
            }

            ExpectNoneLeft(many.Shape);
        }

        foreach (var (_, _, one) in shape.Ones)
        {
            ExpectNoneLeft(one);
        }
    }

    private static string? KeyText(RowShape rows, Field key) =>
        rows.Row.IsDBNull(key.Ordinal) ? null : ValueWriters.Text(key.Type, rows.Row, key.Ordinal);
}
