using Microsoft.AspNetCore.Authentication;

namespace PerformanceReporting.Access;

/// <summary>The two ways of being known, and which request is asked for which.</summary>
internal static class AccessSchemes
{
    /// <summary>Chooses one of the others.</summary>
    public const string Either = "Access";

    /// <summary>The cookie that signing in on the page leaves.</summary>
    public const string Session = "Session";

    /// <summary>A personal access token, as Bearer or as Basic password.</summary>
    public const string Token = "Token";

    /// <summary>The realm of the challenge, which programs show when they ask for name and password.</summary>
    public const string Realm = "Performance Reporting";

    /// <summary>The header in which a script of our pages sends their forms' antiforgery token.</summary>
    public const string FormHeader = "RequestVerificationToken";

    private static readonly PathString[] Feeds = ["/odata", "/api"];

    /// <summary>Whether the request is for programs (feed and API), which are never sent to a sign-in page.</summary>
    public static bool IsFeed(HttpRequest request) => Array.Exists(Feeds, feed => request.Path.StartsWithSegments(feed));

    /// <summary>
    /// Pages take the cookie. The feed takes a token; somebody signed in may also look at it in the browser. A cookie is
    /// sent along by forms of other sites where a token is not, so that it changes something only together with the
    /// header of a page of ours, which the endpoint then checks.
    /// </summary>
    public static string Choose(HttpContext context)
    {
        var request = context.Request;
        if (!IsFeed(request))
        {
            return Session;
        }

        var looks = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return (looks || request.Headers.ContainsKey(FormHeader)) && !request.Headers.ContainsKey("Authorization") ? Session : Token;
    }

    public static AuthenticationBuilder AddAccessSchemes(this IServiceCollection services)
    {
        services.ConfigureOptions<SessionCookie>();
        return services
            .AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = Choose)
            .AddCookie(Session)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(Token, null);
    }
}
