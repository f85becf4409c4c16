using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>The one page for people who are not signed in.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIns)]
internal sealed class SignIn(LocalSignIn accounts, Database database, CurrentUser user, IStringLocalizer<SignIn> text) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the person wanted to go; followed only within this site.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>Why the person was not let in, as a sentence.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whom one may try the demonstration as.</summary>
    public IReadOnlyList<DemonstrationPerson> People { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        user.IsSignedIn ? Onward() : await ShowAsync(null, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Email) || string.IsNullOrEmpty(Password))
        {
            return await ShowAsync(text["Incomplete"], cancellation);
        }

        if (await accounts.TryAsync(Email, Password, cancellation) is not { } account)
        {
            return await ShowAsync(text["Refused"], cancellation);
        }

        await HttpContext.SignInAsync(AccessSchemes.Session, SessionCookie.Principal(account.Person));
        return Onward();
    }

    private LocalRedirectResult Onward() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl : "~/");

    private async Task<PageResult> ShowAsync(string? problem, CancellationToken cancellation)
    {
        Problem = problem;
        await using var db = await database.OpenAsync(cancellation);
        People = await DemonstrationQueries.PeopleAsync(db, cancellation);
        return Page();
    }
}
