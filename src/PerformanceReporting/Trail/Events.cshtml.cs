using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Trail;

/// <summary>Who changed what from what to what, when, and through which door: the whole trail, the latest first, or what is asked for.</summary>
[Authorize(nameof(Permission.ReadAuditTrail))]
internal sealed class Events(Database database, CurrentPlan current) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Indicator { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Door { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public TrailFilter Filter => new() { Actor = Who, Unit = Unit, Indicator = Indicator, Period = Period, Door = Door, From = From, To = To };

    /// <summary>The event that the page follows upon; null for the first page.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Before { get; set; }

    public IReadOnlyList<TrailEvent> Shown { get; private set; } = [];

    /// <summary>The last event of this page, where older ones follow; null on the last page.</summary>
    public int? Older { get; private set; }

    public IReadOnlyList<string> Actors { get; private set; } = [];

    public IReadOnlyList<Unit> Units { get; private set; } = [];

    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public static IReadOnlyList<string> Doors => Enum.GetNames<Audit.Door>();

    /// <summary>Whether a day in the address is none.</summary>
    public bool IsUnreadable => !ModelState.IsValid;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (await current.FindAsync(cancellation) is { } plan)
        {
            Zone = plan.Zone;
            Periods = [.. (await PeriodQueries.ReadAsync(db, plan.Id, cancellation)).Reverse()];
        }

        var texts = await TranslationQueries.ReadAsync(db, Languages.Current, cancellation);
        Units = [.. (await UnitStore.AllAsync(db, cancellation)).Select(unit => unit with { Title = texts.Of("Unit", unit.Id, "Title", unit.Title) })];
        Actors = await TrailQueries.ActorsAsync(db, cancellation);

        // One more than is shown says whether there is another page.
        var found = await TrailQueries.ReadAsync(db, Filter, Zone, Before, PageSize + 1, cancellation);
        Shown = [.. found.Take(PageSize)];
        Older = found.Count > PageSize ? Shown[^1].Id : null;
        if (IsUnreadable)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
