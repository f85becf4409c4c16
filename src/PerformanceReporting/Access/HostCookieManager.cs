using Microsoft.AspNetCore.Authentication.Cookies;

namespace PerformanceReporting.Access;

/// <summary>
/// Gives the cookie the <c>__Host-</c> prefix over https, by which browsers refuse to let a subdomain or plain http set
/// it. Over plain http (a first try on one's own machine) browsers would refuse the prefix itself.
/// </summary>
internal sealed class HostCookieManager : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Name(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Name(context, key), value, WholeHost(options));

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, Name(context, key), WholeHost(options));

    private static string Name(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;

    private static CookieOptions WholeHost(CookieOptions options) => new(options) { Path = "/", Domain = null };
}
