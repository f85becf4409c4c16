using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PerformanceReporting.Shared;

/// <summary>Says what went wrong and what to do now.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class Error : PageModel
{
    private static readonly int[] Known = [400, 403, 404, 409, 429];

    [BindProperty(SupportsGet = true)]
    public int Status { get; set; }

    /// <summary>The kind of failure that there are words for: a status, or 500 for every other.</summary>
    public int Kind => Known.Contains(Status) ? Status : 500;

    /// <summary>What the server's log knows the failure by.</summary>
    public string Trace => HttpContext.TraceIdentifier;

    public PageResult OnGet() => Page();

    public PageResult OnPost() => Page();
}
