using Microsoft.AspNetCore.Http.Features;
using PerformanceReporting.Access;

namespace PerformanceReporting.OData.Batch;

/// <summary>
/// A part as a request of its own, by whoever sent the batch. What says who they are, and that a page of ours asks, comes from
/// the batch alone; a part cannot say otherwise.
/// </summary>
internal static class PartContext
{
    private static readonly string[] OfTheBatchAlone = ["Authorization", "Cookie", "Host", AccessSchemes.FormHeader];

    private static readonly string[] OfTheBatchUnlessOwn = [ProtocolVersion.Header, ProtocolVersion.MaxHeader, "Accept-Language"];

    /// <param name="batch">The request that is the batch.</param>
    /// <param name="part">The part.</param>
    /// <param name="url">Its address, absolute.</param>
    /// <param name="share">What it may take.</param>
    public static DefaultHttpContext Create(HttpContext batch, BatchPart part, Uri url, BatchShare share)
    {
        var http = new DefaultHttpContext { RequestServices = batch.RequestServices, User = batch.User, RequestAborted = batch.RequestAborted };
        http.Features.Set(share);
        var request = http.Request;
        foreach (var (name, value) in part.Headers)
        {
            request.Headers[name] = value;
        }

        foreach (var name in OfTheBatchAlone)
        {
            request.Headers[name] = batch.Request.Headers[name];
        }

        foreach (var name in OfTheBatchUnlessOwn.Where(name => !request.Headers.ContainsKey(name)))
        {
            request.Headers[name] = batch.Request.Headers[name];
        }

        request.Method = part.Method;
        request.Scheme = batch.Request.Scheme;
        request.PathBase = batch.Request.PathBase;
        request.Path = Path(url)[batch.Request.PathBase.Value!.Length..];
        request.QueryString = new QueryString(url.Query);
        request.Body = new MemoryStream(part.Body, writable: false);
        request.ContentLength = part.Body.Length;
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        return http;
    }

    // As the server does it: a slash within a key stays escaped, or it would part segments.
    private static string Path(Uri url) => Uri.UnescapeDataString(url.AbsolutePath.Replace("%2F", "%252F", StringComparison.OrdinalIgnoreCase));
}
