using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Query;
using PerformanceReporting.Storage;

namespace PerformanceReporting.OData;

/// <summary>The feed's addresses: <c>/odata/v1</c> and everything below it.</summary>
internal static partial class ODataEndpoints
{
    public const string Room = "/odata";

    public const string Prefix = Room + "/v1";

    // A query as long as the compiler takes, each letter of it percent-encoded; what is longer does not get this far.
    private const int LongestLine = 128 * 1024;

    public static IServiceCollection AddOData(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FeedOptions>().Bind(configuration.GetSection("Feed")).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton(PublishedSets.Catalogue)
            .AddSingleton<Feed>()
            .Configure<KestrelServerOptions>(server => server.Limits.MaxRequestLineSize = LongestLine)
            .AddFeedCompression();
    }

    public static void MapOData(this IEndpointRouteBuilder routes)
    {
        var feed = routes.MapGroup(Prefix).RequireAuthorization(nameof(Permission.ReadFeed));
        feed.MapMethods("/{**path}", [HttpMethods.Get, HttpMethods.Head], AnswerAsync);
        feed.MapMethods("/{**path}", [HttpMethods.Options], TellMethods);
    }

    private static NoContent TellMethods(HttpContext http, string? path)
    {
        http.Response.Headers[ProtocolVersion.Header] = ProtocolVersion.OfError(http.Request);
        http.Response.Headers.Allow = AllowedMethods.HeaderAt(path ?? "");
        return TypedResults.NoContent();
    }

    private static async Task AnswerAsync(HttpContext http, Feed feed, PlanClock clock, ILoggerFactory logs)
    {
        try
        {
            var ask = ODataAsk.Read(http.Request, Prefix);
            if (!AllowedMethods.At(ask.Path).Contains(http.Request.Method))
            {
                await ODataError.NotAllowed(http.Request).WriteAsync(http.Response);
                return;
            }

            http.Response.Headers[ProtocolVersion.Header] = ask.Version;
            http.Response.Headers.CacheControl = "private, no-cache";
            http.Response.Headers.Vary = "Accept, Accept-Encoding, Prefer, OData-MaxVersion";
            await (ask.Path switch
            {
                "" => ServiceDocument.SendAsync(http, ask, feed),
                "$metadata" => MetadataDocument.SendAsync(http, ask, feed),
                _ => AnswerQueryAsync(http, ask, feed, clock),
            });
        }
        catch (Exception failure) when (!http.Response.HasStarted && ODataError.For(failure) is { } error)
        {
            await error.WriteAsync(http.Response);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // A preview that has seen enough drops its connection; the statement has been stopped, and nobody is listening.
        }
        catch (Exception failure) when (http.Response.HasStarted)
        {
            BrokenOff(logs.CreateLogger(typeof(ODataEndpoints)), failure, http.Request.Path);
            http.Abort();
        }
    }

    private static async Task AnswerQueryAsync(HttpContext http, ODataAsk ask, Feed feed, PlanClock clock)
    {
        var query = feed.Compiler.Compile(new QueryRequest
        {
            Path = ask.Path,
            Options = ask.Options,
            Scope = RowScopes.For(http.RequestServices.GetRequiredService<CurrentUser>()),
            Now = clock.Now,
            MaxPageSize = ask.MaxPageSize,
            Identified = true,
        });
        var limit = http.RequestServices.GetRequiredService<IOptions<FeedOptions>>().Value.TimeLimit;
        await using var session = new ReadSession(feed.Database, limit, http.RequestAborted);
        try
        {
            await new ODataAnswer(http, ask, query, session).SendAsync();
        }
        catch (Exception stopped) when (session.IsOverLimit)
        {
            throw new TimeLimitException(limit, stopped);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The answer to {Path} broke off after it had begun")]
    private static partial void BrokenOff(ILogger logger, Exception failure, PathString path);
}
