using Microsoft.OData;

namespace PerformanceReporting.OData.Batch;

/// <summary>The batch as it came, all of it in memory.</summary>
internal sealed class BatchRequest(HttpRequest request, Stream body) : IODataRequestMessage
{
    public IEnumerable<KeyValuePair<string, string>> Headers => [new("Content-Type", request.ContentType!)];

    public Uri Url { get; set; } = new("$batch", UriKind.Relative);

    public string Method { get; set; } = HttpMethods.Post;

    public string GetHeader(string headerName) => request.Headers[headerName].ToString();

    public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException("A request is read, not written.");

    public Stream GetStream() => body;
}

/// <summary>The batch as it is answered, part by part.</summary>
internal sealed class BatchResponse(HttpResponse response) : IODataResponseMessageAsync
{
    public IEnumerable<KeyValuePair<string, string>> Headers => response.Headers.Select(header => KeyValuePair.Create(header.Key, header.Value.ToString()));

    public int StatusCode
    {
        get => response.StatusCode;
        set => response.StatusCode = value;
    }

    public string GetHeader(string headerName) => response.Headers[headerName].ToString();

    public void SetHeader(string headerName, string headerValue) => response.Headers[headerName] = headerValue;

    public Stream GetStream() => response.Body;

    public Task<Stream> GetStreamAsync() => Task.FromResult(response.Body);
}
