using System.Diagnostics;
using PerformanceReporting.OData.Writing;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData.Batch;

/// <summary>Does the parts of a batch, one after the other, each on what those before it left.</summary>
internal sealed partial class BatchRun(HttpContext batch, string root, TimeSpan limit, ILogger logger)
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(1);

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Where what a part was about is found, by the part's name.</summary>
    private readonly Dictionary<string, string> _addresses = [];

    private readonly HashSet<string> _failed = [];

    /// <summary>Does the part; its answer is in the response, the body held in memory.</summary>
    public async Task<HttpResponse> AnswerAsync(BatchPart part)
    {
        if (part.DependsOn.FirstOrDefault(_failed.Contains) is { } before)
        {
            return await RefuseAsync(part, new(StatusCodes.Status424FailedDependency, "FailedDependency", $"This part depends on '{before}', which was not done.", "dependsOn"));
        }

        if (Resolve(part) is not { } url)
        {
            var given = part.Url.OriginalString;
            return await RefuseAsync(part, new(StatusCodes.Status404NotFound, "NotFound", $"'{given}' is no address of this feed, which is at {root}.", given));
        }

        var http = Context(part, url);
        try
        {
            await DoAsync(http);
        }
        catch (Exception failure) when (!batch.RequestAborted.IsCancellationRequested)
        {
            // What it has written so far is no answer.
            return await RefuseAsync(part, Told(failure, http.Request));
        }

        return await EndedAsync(part, url, http);
    }

    /// <summary>A change set is done as one or not at all; ours are of one request.</summary>
    public Task<HttpResponse> RefuseSetAsync(BatchPart part) => RefuseAsync(part, new(
        StatusCodes.Status501NotImplemented,
        "NotSupported",
        "A change set of more than one request is not supported. Send them outside of a change set, or many values at once by the action SubmitValues, which takes all or none.",
        part.Group));

    private async Task<HttpResponse> RefuseAsync(BatchPart part, ODataError error)
    {
        var http = Context(part, new Uri(root));
        await error.WriteAsync(http.Response);
        return await EndedAsync(part, null, http);
    }

    private async Task<HttpResponse> EndedAsync(BatchPart part, Uri? url, HttpContext http)
    {
        await http.Response.CompleteAsync();
        if (HttpMethods.IsHead(part.Method))
        {
            http.Response.Body.SetLength(0);
        }

        Note(part, url, http.Response);
        return http.Response;
    }

    private ODataError Told(Exception failure, HttpRequest request)
    {
        if (ODataError.For(failure) is { } error)
        {
            return error;
        }

        Failed(logger, failure, request.Path);
        return FeedErrors.Fault(request);
    }

    private DefaultHttpContext Context(BatchPart part, Uri url)
    {
        var left = limit - _watch.Elapsed;
        return PartContext.Create(batch, part, url, new BatchShare(BatchLimits.Rows, left > Least ? left : Least));
    }

    private static Task DoAsync(HttpContext http) => http.Request.Method switch
    {
        _ when http.Request.Path == $"{ODataEndpoints.Prefix}/{BatchEndpoint.Path}" => throw new UnsupportedQueryException("a batch within a batch"),
        "GET" or "HEAD" => ODataEndpoints.ReadAsync(http),
        "OPTIONS" => ODataEndpoints.TellMethods(http),
        "POST" or "PATCH" or "PUT" or "DELETE" => WriteEndpoints.ChangeAsync(http),
        _ => ODataError.NotAllowed(http.Request).WriteAsync(http.Response),
    };

    private void Note(BatchPart part, Uri? url, HttpResponse response)
    {
        if (response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            _failed.UnionWith(((string?[])[part.Id, part.Group]).OfType<string>());
        }
        else if (part.Id is { } id)
        {
            _addresses[id] = response.Headers.Location.ToString() is { Length: > 0 } made ? made
                : response.Headers["OData-EntityId"].ToString() is { Length: > 0 } named ? named
                : url!.GetLeftPart(UriPartial.Path);
        }
    }

    /// <summary>The absolute address; null where it is not one of the feed's.</summary>
    private Uri? Resolve(BatchPart part)
    {
        var given = part.Url.OriginalString;
        if (!part.Url.IsAbsoluteUri || given.StartsWith('$'))
        {
            var end = given.AsSpan().IndexOfAny('/', '?') is var found and >= 0 ? found : given.Length;
            return given.StartsWith('$') && _addresses.TryGetValue(given[1..end], out var address) ? new Uri(address + given[end..]) : null;
        }

        // The host is not asked for: behind a proxy the client may know the feed by another name.
        var feed = new Uri(root).AbsolutePath;
        return part.Url.AbsolutePath.StartsWith(feed, StringComparison.Ordinal) && (part.Url.AbsolutePath.Length == feed.Length || part.Url.AbsolutePath[feed.Length] == '/') ? part.Url : null;
    }

    [LoggerMessage(1, LogLevel.Error, "A part of a batch, {Path}, failed")]
    private static partial void Failed(ILogger logger, Exception failure, PathString path);
}
