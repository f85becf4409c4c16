using Microsoft.AspNetCore.Antiforgery;
using PerformanceReporting.Access;
using PerformanceReporting.Query;

namespace PerformanceReporting.OData;

/// <summary>What changes something, or may: with a cookie it must come from a page of ours.</summary>
internal static class PageToken
{
    /// <exception cref="MalformedQueryException">It comes with neither a personal access token nor a page's.</exception>
    public static async Task RequireAsync(HttpContext http)
    {
        var services = http.RequestServices;
        if (services.GetRequiredService<CurrentUser>().Token is null && !await services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http))
        {
            throw new MalformedQueryException(AccessSchemes.FormHeader, "A cookie alone changes nothing; send the page's antiforgery token, or come with a personal access token.");
        }
    }
}
