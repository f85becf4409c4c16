using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PerformanceReporting.Shared;

/// <summary>Keeps the chosen language in a cookie and goes back to where the reader was, on this site alone.</summary>
[AllowAnonymous]
internal sealed class LanguageModel(TimeProvider machine) : PageModel
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public IActionResult OnGet() => Redirect("~/");

    public IActionResult OnPost(string? language, string? returnTo)
    {
        if (language is not null && Languages.Known.Contains(language))
        {
            Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                new CookieOptions
                {
                    Expires = machine.GetUtcNow() + Kept,
                    HttpOnly = true,
                    SameSite = SameSiteMode.Lax,
                    Secure = Request.IsHttps,
                    IsEssential = true,
                });
        }

        return LocalRedirect(Url.IsLocalUrl(returnTo) ? returnTo : "~/");
    }
}
