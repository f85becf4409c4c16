using System.IO.Compression;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace PerformanceReporting.OData;

/// <summary>What every request to the feed passes, whoever answers it: compression, and errors in the feed's form.</summary>
internal static class FeedPipeline
{
    private static readonly string[] Formats = ["application/json", "application/xml", "text/plain"];

    public static IServiceCollection AddFeedCompression(this IServiceCollection services) => services
        .AddRequestDecompression()
        .AddResponseCompression(options =>
        {
            // An attacker who can add to an answer and watch its length may guess secrets in it. Pages have such, as the
            // antiforgery token, and are not compressed under TLS; the feed's answers hold figures and no secret.
            options.EnableForHttps = true;
            options.MimeTypes = Formats;
            options.Providers.Add<BrotliCompressionProvider>();
            options.Providers.Add<GzipCompressionProvider>();
        })
        .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
        .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

    public static WebApplication UseFeed(this WebApplication app)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(ODataEndpoints.Room),
            feed => feed.Use(HeadersOnly).UseResponseCompression().UseFeedErrors().UseRequestDecompression());
        return app;
    }

    /// <summary>HEAD is answered as GET would be, headers and all; its body goes nowhere.</summary>
    private static Task HeadersOnly(HttpContext http, RequestDelegate next)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        }

        return next(http);
    }
}
