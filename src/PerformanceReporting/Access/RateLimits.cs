using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace PerformanceReporting.Access;

/// <summary>How often one may ask: sign-ins per address, feed and API per token. More is answered 429 with Retry-After.</summary>
internal static class RateLimits
{
    /// <summary>The policy of the sign-in page; showing the page is not counted.</summary>
    public const string SignIns = "SignIns";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = SayWhenAsync;
            options.AddPolicy(SignIns, context => HttpMethods.IsPost(context.Request.Method)
                ? PerMinute($"sign-in {Address(context)}", Options(context).SignInsPerMinute)
                : RateLimitPartition.GetNoLimiter("show"));
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => AccessSchemes.IsFeed(context.Request)
                ? PerMinute(Caller(context), Options(context).FeedRequestsPerMinute)
                : RateLimitPartition.GetNoLimiter("page"));
        });

    private static RateLimitPartition<string> PerMinute(string key, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });

    private static AccessOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptions<AccessOptions>>().Value;

    private static string Caller(HttpContext context) =>
        context.User.FindFirstValue(TokenAuthentication.TokenId) is { } token ? $"token {token}"
        : context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person ? $"person {person}"
        : $"address {Address(context)}";

    private static string Address(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "local";

    private static async ValueTask SayWhenAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var context = rejected.HttpContext;
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var left) ? left : Window;
        var seconds = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.Headers.RetryAfter = seconds;
        if (!AccessSchemes.IsFeed(context.Request))
        {
            var text = context.RequestServices.GetRequiredService<IStringLocalizer<SignIn>>();
            context.Response.ContentType = "text/plain; charset=utf-8";
            await context.Response.WriteAsync(text["TooMany", seconds], cancellation);
        }
    }
}
