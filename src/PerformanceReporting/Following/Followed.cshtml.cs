using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Reports;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Following;

/// <summary>What the reader follows: indicators, of whose changes they are told, and reports, whose publication they are told.</summary>
internal sealed class Followed(Database database, ReportLibrary library, Subscribing subscribing, PlanClock clock, CurrentUser reader) : PageModel
{
    public IReadOnlyList<FollowedIndicator> Indicators { get; private set; } = [];

    /// <summary>All reports, and whether the reader follows them.</summary>
    public IReadOnlyList<(string Code, string Title, bool IsFollowed)> Reports { get; private set; } = [];

    public string Address => reader.Email;

    /// <summary>The indicator that a button is about.</summary>
    [BindProperty]
    public string? Indicator { get; set; }

    /// <summary>The report that a button is about.</summary>
    [BindProperty]
    public string? Report { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        var texts = await Planning.TranslationQueries.ReadAsync(db, Languages.Current, cancellation);
        var today = DateOnly.FromDateTime(clock.Now.UtcDateTime);
        Indicators = [.. (await ChangeQueries.IndicatorsAsync(db, reader.PersonId, today, cancellation)).Select(indicator => indicator.In(texts))];
        var reports = (await SubscriptionStore.ReadAsync(db, reader.PersonId, cancellation)).Select(subscription => subscription.ReportCode).OfType<string>().ToHashSet();
        Reports = [.. library.All.Select(report => (report.Code, report.Title.In(Languages.Current), reports.Contains(report.Code)))];
    }

    public Task<IActionResult> OnPostFollowAsync(CancellationToken cancellation) => ChangeAsync(subscribing.FollowAsync, cancellation);

    public Task<IActionResult> OnPostEndAsync(CancellationToken cancellation) => ChangeAsync(subscribing.EndAsync, cancellation);

    // Back to the indicator where the button stood there.
    private async Task<IActionResult> ChangeAsync(Func<CurrentUser, Door, Subscription, CancellationToken, Task> change, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is not { } subject)
        {
            return NotFound();
        }

        await change(reader, Door.Page, subject, cancellation);
        return Request.Query["from"] == "indicator" ? RedirectToPage("/Dashboards/Indicator", new { code = subject.IndicatorCode }) : RedirectToPage();
    }

    private async Task<Subscription?> FindAsync(CancellationToken cancellation)
    {
        if (Report is { } report)
        {
            return library.Find(report) is null ? null : new Subscription { ReportCode = report };
        }

        await using var db = await database.OpenAsync(cancellation);
        return await ChangeQueries.FindAsync(db, Indicator ?? "", cancellation) is { } id ? new Subscription { IndicatorId = id, IndicatorCode = Indicator } : null;
    }
}
