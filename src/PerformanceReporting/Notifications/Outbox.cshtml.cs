using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>Which mails wait, were sent or were given up and why; an administrator has one sent again.</summary>
[Authorize(nameof(Permission.Administer))]
internal sealed class Outbox(Database database, OutboxDesk desk, MailRoute route, CurrentPlan current, CurrentUser user) : PageModel
{
    public IReadOnlyList<OutboxMail> Mails { get; private set; } = [];

    public IReadOnlyList<OutboxMail> GivenUp => [.. Mails.Where(mail => mail.GivenUpAt is not null)];

    public IReadOnlyList<OutboxMail> Waiting => [.. Mails.Where(mail => mail is { SentAt: null, GivenUpAt: null })];

    public IReadOnlyList<OutboxMail> Sent => [.. Mails.Where(mail => mail.SentAt is not null)];

    /// <summary>The folder that mails are written to; null where a server takes them.</summary>
    public string? Folder => route.Folder;

    /// <summary>By whose clock moments are shown: the plan's.</summary>
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>Whether one was put back among those that wait just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        Zone = (await current.FindAsync(cancellation))?.Zone ?? Zone;
        Mails = await OutboxQueries.ReadAsync(db, cancellation);
    }

    public async Task<IActionResult> OnPostAgainAsync(int id, CancellationToken cancellation) =>
        await desk.SendAgainAsync(user, Door.Page, id, cancellation) ? RedirectToPage(new { Again = true }) : NotFound();
}
