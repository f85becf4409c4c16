using Microsoft.OData;
using Microsoft.OData.Edm;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData.Batch;

/// <summary>Takes a batch apart, multipart or JSON. All of it is read before any of it is done, so that a broken one does nothing.</summary>
internal static class BatchReading
{
    /// <exception cref="QueryException">It cannot be read, or has more parts than it may.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or in no format of a batch.</exception>
    public static async Task<IReadOnlyList<BatchPart>> ReadAsync(HttpRequest request, IEdmModel model, string root, CancellationToken cancellation)
    {
        if (!BatchFormat.IsJson(request.ContentType) && !BatchFormat.IsMultipart(request.ContentType))
        {
            throw new BadHttpRequestException("A batch is multipart/mixed with a boundary, or application/json.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var body = await RequestBody.ReadAsync(request, cancellation);
        var settings = new ODataMessageReaderSettings { BaseUri = new Uri(root + "/"), EnableMessageStreamDisposal = false, MaxProtocolVersion = ODataVersion.V401 };
        settings.MessageQuotas.MaxReceivedMessageSize = RequestBody.Largest;
        settings.MessageQuotas.MaxPartsPerBatch = int.MaxValue;
        settings.MessageQuotas.MaxOperationsPerChangeset = int.MaxValue;
        try
        {
            using var message = new ODataMessageReader(new BatchRequest(request, body), settings, model);
            return [.. Parts(message.CreateODataBatchReader())];
        }
        catch (Exception broken) when (broken is ODataException or FormatException or ArgumentException)
        {
            throw new MalformedQueryException("$batch", $"The batch cannot be read: {broken.Message}");
        }
    }

    private static IEnumerable<BatchPart> Parts(ODataBatchReader reader)
    {
        for (var count = 0; reader.Read();)
        {
            if (reader.State != ODataBatchReaderState.Operation)
            {
                continue;
            }

            if (++count > BatchLimits.Parts)
            {
                throw new QueryTooLargeException("$batch", $"A batch has at most {BatchLimits.Parts} parts.");
            }

            var operation = reader.CreateOperationRequestMessage();
            yield return new BatchPart
            {
                Id = operation.ContentId,
                Method = operation.Method.ToUpperInvariant(),
                Url = operation.Url,
                Headers = [.. operation.Headers],
                Body = BodyOf(operation),
                Group = operation.GroupId ?? reader.CurrentGroupId,
                DependsOn = [.. operation.DependsOnIds ?? []],
            };
        }
    }

    private static byte[] BodyOf(ODataBatchOperationRequestMessage operation)
    {
        using var stream = operation.GetStream();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
