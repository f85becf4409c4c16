using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>
/// The cookie of people who signed in on the page. It says who they are and when that was last in doubt (the security
/// stamp), never what they may do: that is read from the database at each request.
/// </summary>
internal sealed class SessionCookie(Database database) : IConfigureNamedOptions<CookieAuthenticationOptions>
{
    private const string Stamp = "stamp";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    /// <summary>What the cookie holds of an account.</summary>
    public static ClaimsPrincipal Principal(Person person) => new(new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, person.Id.ToString(CultureInfo.InvariantCulture)),
            new(Stamp, person.SecurityStamp),
        ],
        AccessSchemes.Session));

    public void Configure(CookieAuthenticationOptions options) => Configure(AccessSchemes.Session, options);

    public void Configure(string? name, CookieAuthenticationOptions options)
    {
        if (name != AccessSchemes.Session)
        {
            return;
        }

        options.Cookie.Name = "performance-reporting";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.CookieManager = new HostCookieManager();
        options.ExpireTimeSpan = Lifetime;
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = ValidateAsync;
        options.Events.OnRedirectToLogin = ChallengeAsync;
        options.Events.OnRedirectToAccessDenied = ForbidAsync;
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await using var db = await database.OpenAsync(context.HttpContext.RequestAborted);
        var principal = context.Principal;
        if (int.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var personId)
            && await AccountQueries.FindAsync(db, personId, context.HttpContext.RequestAborted) is { } account
            && account.Person.SecurityStamp == principal?.FindFirstValue(Stamp))
        {
            context.HttpContext.RequestServices.GetRequiredService<CurrentUser>().Become(account, token: null);
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(AccessSchemes.Session);
    }

    // A program asked to sign in on a page would take the page for its data: it gets the challenge it understands.
    private static Task ChallengeAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (AccessSchemes.IsFeed(context.Request))
        {
            return context.HttpContext.ChallengeAsync(AccessSchemes.Token);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task ForbidAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
