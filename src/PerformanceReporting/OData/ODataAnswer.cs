using System.Data.Common;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>Answers one query: compiles it, reads, and streams what comes.</summary>
internal sealed class ODataAnswer(HttpContext http, ODataAsk ask, CompiledQuery query, ReadSession session)
{
    private CancellationToken Cancellation => session.Cancellation;

    public async Task SendAsync()
    {
        foreach (var guard in query.Guards)
        {
            await using var found = await session.ReadAsync(guard);
            if (!await found.ReadAsync(Cancellation))
            {
                throw new UnknownResourceException(ask.Path);
            }
        }

        await (query.Kind switch
        {
            AnswerKind.Collection => SendCollectionAsync(),
            AnswerKind.Entity => SendEntityAsync(),
            AnswerKind.Property => SendPropertyAsync(),
            _ => SendTextAsync(),
        });
    }

    private async Task SendCollectionAsync()
    {
        var count = query.Count is null ? (long?)null : await CountAsync(query.Count);
        StartJson();
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        await using var output = new JsonOutput(http.Response);
        await Writer(output).WriteCollectionAsync(query, count, token => NextLink.After(ask, token, query.Page?.Remaining), Cancellation);
        await output.FinishAsync(Cancellation);
    }

    private async Task SendEntityAsync()
    {
        await using var output = new JsonOutput(http.Response);
        var writer = Writer(output);
        if (await writer.FindEntityAsync(query, Cancellation) is not { } rows)
        {
            NothingThere();
        }
        else if (await ReadConditions.HoldAsync(http, rows.Tag))
        {
            StartJson();
            await writer.WriteEntityAsync(query, rows, Cancellation);
            await output.FinishAsync(Cancellation);
        }
    }

    private async Task SendPropertyAsync()
    {
        await using var row = await OneRowAsync();
        if (row is null)
        {
            return;
        }

        StartJson();
        await using var output = new JsonOutput(http.Response);
        output.Json.WriteStartObject();
        if (ask.Style.Metadata != MetadataLevel.None)
        {
            output.Json.WriteString("@odata.context", $"{ask.Root}/$metadata#{query.Context}");
        }

        new RowShape(query.Root.Shape, row, ask.Style with { Metadata = MetadataLevel.None, OmitNulls = false }, ask.Root).WriteFields(output.Json);
        output.Json.WriteEndObject();
        await output.FinishAsync(Cancellation);
    }

    private async Task SendTextAsync()
    {
        await using var row = await OneRowAsync();
        if (row is not null)
        {
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(ValueWriters.Text(query.Root.Shape.Fields[0].Type, row, 0), Cancellation);
        }
    }

    /// <summary>The row that holds the value asked for; null, with the answer given, where there is no value.</summary>
    private async Task<DbDataReader?> OneRowAsync()
    {
        var row = await session.ReadAsync(query.Root.Statement);
        if (!await row.ReadAsync(Cancellation))
        {
            throw new UnknownResourceException(ask.Path);
        }

        if (!row.IsDBNull(0))
        {
            return row;
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return null;
    }

    private async Task<long> CountAsync(Statement statement)
    {
        await using var row = await session.ReadAsync(statement);
        await row.ReadAsync(Cancellation);
        return row.GetInt64(0);
    }

    /// <summary>An entity by key that is not there is an error; a navigation that leads to none is an empty answer.</summary>
    private void NothingThere()
    {
        if (query.Guards.Count == 0)
        {
            throw new UnknownResourceException(ask.Path);
        }

        http.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private AnswerWriter Writer(JsonOutput output) => new(session, output, ask.Style, ask.Root);

    private void StartJson()
    {
        http.Response.ContentType = $"application/json;odata.metadata={ask.Style.Metadata.ToString().ToLowerInvariant()}"
            + (ask.Style.NumbersAsText ? ";IEEE754Compatible=true" : "");
        ask.Preferences.Apply("include-annotations");
        if (query.Kind is AnswerKind.Collection or AnswerKind.Entity)
        {
            ask.Preferences.Apply("omit-values", "nulls");
        }

        if (query.Kind == AnswerKind.Collection)
        {
            ask.Preferences.Apply("maxpagesize");
        }
    }
}
