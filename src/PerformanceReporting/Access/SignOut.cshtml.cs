using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PerformanceReporting.Access;

/// <summary>Asks, and ends the session; open to everybody signed in, also to people who have lost all their roles.</summary>
[Authorize]
internal sealed class SignOut : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(AccessSchemes.Session);
        return RedirectToPage("/Access/SignIn");
    }
}
