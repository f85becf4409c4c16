using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.OData.Batch;
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
        feed.MapPost("/" + BatchEndpoint.Path, BatchEndpoint.AnswerAsync);
    }

    public static Task TellMethods(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        http.Response.Headers[ProtocolVersion.Header] = ProtocolVersion.OfError(http.Request);
        http.Response.Headers.Allow = AllowedMethods.HeaderAt(http.Request.Path.Value![Prefix.Length..]);
        return Task.CompletedTask;
    }

    /// <summary>Answers a GET or HEAD; what stands in its way is thrown, for <see cref="ODataError.For"/> to say.</summary>
    public static async Task ReadAsync(HttpContext http)
    {
        var ask = ODataAsk.Read(http.Request, Prefix);
        Isolation.Refuse(http.Request);
        if (!AllowedMethods.At(ask.Path).Contains(http.Request.Method))
        {
            await ODataError.NotAllowed(http.Request).WriteAsync(http.Response);
            return;
        }

        http.Response.Headers[ProtocolVersion.Header] = ask.Version;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Accept, Accept-Encoding, Prefer, OData-MaxVersion";
        var feed = http.RequestServices.GetRequiredService<Feed>();
        await (ask.Path switch
        {
            "" => ServiceDocument.SendAsync(http, ask, feed),
            "$metadata" => MetadataDocument.SendAsync(http, ask, feed),
            EntityById.Path => AnswerQueryAsync(http, ask with { Path = EntityById.PathOf(ask.Options, ask.Root), Options = EntityById.Others(ask.Options) }, feed, EntityById.Expect),
            _ => AnswerQueryAsync(http, ask, feed),
        });
    }

    private static async Task AnswerAsync(HttpContext http, ILoggerFactory logs)
    {
        try
        {
            await ReadAsync(http);
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

    private static async Task AnswerQueryAsync(HttpContext http, ODataAsk ask, Feed feed, Action<CompiledQuery>? expect = null)
    {
        var query = feed.Compiler.Compile(new QueryRequest
        {
            Path = ask.Path,
            Options = ask.Options,
            Scope = RowScopes.For(http.RequestServices.GetRequiredService<CurrentUser>()),
            Now = http.RequestServices.GetRequiredService<PlanClock>().Now,
            MaxPageSize = ask.MaxPageSize,
            Identified = true,
        });
        expect?.Invoke(query);
        var limit = http.RequestServices.GetRequiredService<IOptions<FeedOptions>>().Value.TimeLimit;
        await using var session = new ReadSession(feed.Database, http.Features.Get<BatchShare>()?.Time ?? limit, http.RequestAborted);
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
