using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>What the dashboards have in common: a standpoint taken from the address, and the links to other standpoints.</summary>
internal abstract class Dashboard(Database database, CurrentPlan plan, PlanClock clock, CurrentUser reader) : PageModel
{
    /// <summary>The code of the period to look at; without one the latest whose values were due.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary><c>provisional</c> counts submitted values too, for those who may see them; anything else is official.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Basis { get; set; }

    public Standpoint At { get; private set; } = null!;

    /// <summary>Whether the reader may look at provisional figures here.</summary>
    public virtual bool MaySeeProvisional => Reader.Values.SeesProvisionalEverywhere;

    protected CurrentUser Reader => reader;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (await plan.FindAsync(cancellation) is not { } current || !await FindAsync(db, current, cancellation))
        {
            return NotFound();
        }

        var basis = Basis == "provisional" && MaySeeProvisional ? Results.Basis.Provisional : Results.Basis.Official;
        if (await Standpoint.TakeAsync(db, current, clock.Now, Period, basis, Languages.Current, cancellation) is not { } standpoint)
        {
            return NotFound();
        }

        At = standpoint;
        await ReadAsync(db, cancellation);
        return Page();
    }

    /// <summary>The address of this page at another period, or on another basis.</summary>
    public string Link(string? period, Basis basis) =>
        Url.Page(null, new { Period = period, Basis = basis == Results.Basis.Provisional ? "provisional" : null })!;

    /// <summary>The period and basis as route values, for links to other dashboards: what was chosen is kept.</summary>
    public Dictionary<string, string?> Keeping(string name, object value) => new()
    {
        [name] = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        ["Period"] = Period,
        ["Basis"] = At.Basis == Results.Basis.Provisional ? "provisional" : null,
    };

    /// <summary>Finds what the page is about; false where there is no such thing.</summary>
    protected virtual Task<bool> FindAsync(DatabaseConnection db, StrategicPlan plan, CancellationToken cancellation) => Task.FromResult(true);

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task ReadAsync(DatabaseConnection db, CancellationToken cancellation);
}
