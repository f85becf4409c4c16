using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Microsoft.OData;

namespace PerformanceReporting.OData.Batch;

/// <summary>Writes the answers of parts as they come, in the form that the client reads.</summary>
internal sealed class BatchWriting : IAsyncDisposable
{
    private readonly ODataMessageWriter _message;

    private readonly ODataBatchWriter _writer;

    private readonly bool _isJson;

    private BatchWriting(ODataMessageWriter message, ODataBatchWriter writer, bool isJson) => (_message, _writer, _isJson) = (message, writer, isJson);

    public static async Task<BatchWriting> StartAsync(HttpContext http, string root)
    {
        http.Response.ContentType = BatchFormat.Answering(http.Request);
        http.Response.Headers[ProtocolVersion.Header] = ProtocolVersion.Of(http.Request);
        http.Response.Headers.CacheControl = "no-store";
        var settings = new ODataMessageWriterSettings { BaseUri = new Uri(root + "/"), EnableMessageStreamDisposal = false, Version = ODataVersion.V401 };
        var message = new ODataMessageWriter((IODataResponseMessageAsync)new BatchResponse(http.Response), settings);
        var writer = await message.CreateODataBatchWriterAsync();
        await writer.WriteStartBatchAsync();
        return new BatchWriting(message, writer, BatchFormat.IsJson(http.Response.ContentType));
    }

    /// <param name="part">The part.</param>
    /// <param name="answer">Its answer, the body at its start or its end.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async Task WriteAsync(BatchPart part, HttpResponse answer, CancellationToken cancellation)
    {
        // A change set that was not done is answered by one error in its place.
        var isInSet = part.Group is not null && answer.StatusCode < StatusCodes.Status400BadRequest;
        if (isInSet)
        {
            await _writer.WriteStartChangesetAsync(part.Group!);
        }

        var operation = await _writer.CreateOperationResponseMessageAsync(part.Id);
        operation.StatusCode = answer.StatusCode;
        foreach (var (name, value) in answer.Headers)
        {
            operation.SetHeader(name, value.ToString());
        }

        if (answer.Body.Length > 0)
        {
            answer.Body.Position = 0;
            await using var stream = await operation.GetStreamAsync();
            await (_isJson && !BatchFormat.IsJson(answer.ContentType) ? Quoted(answer) : answer.Body).CopyToAsync(stream, cancellation);
        }

        if (isInSet)
        {
            await _writer.WriteEndChangesetAsync();
        }

        await _writer.FlushAsync();
    }

    /// <summary>What is no JSON stands in JSON as a text: text as it is, all else in base64url (JSON Format 19.3).</summary>
    private static MemoryStream Quoted(HttpResponse answer)
    {
        var bytes = ((MemoryStream)answer.Body).ToArray();
        var text = answer.ContentType!.StartsWith("text/", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(bytes) : Base64Url.EncodeToString(bytes);
        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(text));
    }

    public Task EndAsync() => _writer.WriteEndBatchAsync();

    public ValueTask DisposeAsync() => _message.DisposeAsync();
}
