using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>The days on which heads are reminded; an administrator adds and ends them.</summary>
[Authorize(nameof(Permission.Administer))]
internal sealed class Schedule(Database database, ReminderSchedule schedule, CurrentUser user) : PageModel
{
    public IReadOnlyList<ReminderDay> Days { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>How many days, as it was typed.</summary>
    [BindProperty]
    public string? Count { get; set; }

    /// <summary>Whether they are days before the due day.</summary>
    [BindProperty]
    public bool IsBefore { get; set; }

    /// <summary>Whether the schedule was changed just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public Task OnGetAsync(CancellationToken cancellation) => LookAsync(cancellation);

    public async Task<IActionResult> OnPostAddAsync(CancellationToken cancellation)
    {
        var days = int.TryParse(Count, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var typed) ? typed : (int?)null;
        return await AnswerAsync(await schedule.AddAsync(user, Door.Page, IsBefore ? -days : days, cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(int days, CancellationToken cancellation) =>
        await AnswerAsync(await schedule.EndAsync(user, Door.Page, days, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(IReadOnlyList<Problem> problems, CancellationToken cancellation)
    {
        if (problems.Count == 0)
        {
            return RedirectToPage(new { Done = true });
        }

        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LookAsync(cancellation);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        Days = await ReminderDayStore.ReadAsync(db, cancellation);
    }
}
