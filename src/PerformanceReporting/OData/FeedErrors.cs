using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using PerformanceReporting.Access;

namespace PerformanceReporting.OData;

/// <summary>
/// Gives the feed's form to what is refused before or beside its own endpoints: by authentication, authorization, the rate
/// limit, routing, or a fault. Headers that say what to do (WWW-Authenticate, Retry-After) stay as they were set.
/// </summary>
internal static class FeedErrors
{
    public static IApplicationBuilder UseFeedErrors(this IApplicationBuilder feed) => feed
        .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = FailedAsync })
        .UseStatusCodePages(context => RefusedAsync(context.HttpContext));

    private static Task FailedAsync(HttpContext http) => Fault(http.Request).WriteAsync(http.Response);

    /// <summary>What the client is told of a fault, whatever it is.</summary>
    public static ODataError Fault(HttpRequest request) => new(
        StatusCodes.Status500InternalServerError,
        "InternalError",
        "The feed failed to answer, and its operators are told; asking again later may help.",
        request.Path);

    private static Task RefusedAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "";
        if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed && path.StartsWith(ODataEndpoints.Prefix, StringComparison.Ordinal))
        {
            return ODataError.NotAllowed(http.Request).WriteAsync(http.Response);
        }

        return Of(http.Response, path).WriteAsync(http.Response);
    }

    private static ODataError Of(HttpResponse response, string path) => response.StatusCode switch
    {
        StatusCodes.Status401Unauthorized => new(
            response.StatusCode, "Unauthorized", "Say who you are: send a personal access token as Bearer, or as the password of Basic. The page 'Connect' makes one.", "Authorization"),
        StatusCodes.Status403Forbidden => new(response.StatusCode, "Forbidden", "You may not read the feed; an administrator can give you a role that may.", path),
        StatusCodes.Status404NotFound => new(response.StatusCode, "NotFound", $"There is no resource '{path}'; the feed is at {ODataEndpoints.Prefix}.", path),
        StatusCodes.Status429TooManyRequests => new(
            response.StatusCode, "TooManyRequests", $"You ask more often than the feed answers; ask again in {response.Headers.RetryAfter} seconds.", "Retry-After"),
        var status => new(status, ((HttpStatusCode)status).ToString(), $"The request was refused with status {status}.", path),
    };
}
