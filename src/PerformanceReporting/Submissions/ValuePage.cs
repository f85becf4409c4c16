using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>What the pages of values have in common: they look at one reporting period, as it stands now.</summary>
internal abstract class ValuePage(Database database, CurrentPlan current, PlanClock clock, CurrentUser user) : PageModel
{
    /// <summary>The code of the period; without one the latest that is open, or was.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    /// <summary>The code of the unit, where one is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Unit { get; set; }

    /// <summary>How many rows the last step took, to be told after it.</summary>
    [BindProperty(SupportsGet = true)]
    public int Taken { get; set; }

    public StrategicPlan Plan { get; private set; } = null!;

    public DateTimeOffset Now { get; private set; }

    /// <summary>The periods that have opened, the latest first.</summary>
    public IReadOnlyList<ReportingPeriod> Periods { get; private set; } = [];

    public ReportingPeriod At { get; private set; } = null!;

    /// <summary>All units, by code, under their titles in the reader's language.</summary>
    public IReadOnlyList<Unit> Units { get; private set; } = [];

    /// <summary>Every value that is asked for or was given in the period, whichever unit answers for it.</summary>
    protected IReadOnlyList<ValueLine> AllLines { get; private set; } = [];

    /// <summary>Who had to do with any value, by identity.</summary>
    public IReadOnlyDictionary<int, string> People { get; private set; } = new Dictionary<int, string>();

    protected CurrentUser Reader => user;

    public DateOnly Today => PlanCalendar.DayOf(Now, Plan.Zone);

    /// <summary>The name of somebody who had to do with a value.</summary>
    public string NameOf(int? personId) => personId is { } id ? People.GetValueOrDefault(id, "") : "";

    /// <summary>Reads the period; false where there is none.</summary>
    protected async Task<bool> LookAsync(CancellationToken cancellation)
    {
        if (await current.FindAsync(cancellation) is not { } plan)
        {
            return false;
        }

        (Plan, Now) = (plan, clock.Now);
        await using var db = await database.OpenAsync(cancellation);
        var periods = await PeriodQueries.ReadAsync(db, plan.Id, cancellation);
        Periods = [.. periods.Where(period => period.OpensAt <= Now).Reverse()];
        if (Periods.FirstOrDefault(period => Period is null || period.Code == Period) is not { } at)
        {
            return false;
        }

        At = at;
        var texts = await TranslationQueries.ReadAsync(db, Languages.Current, cancellation);
        Units = [.. (await UnitStore.AllAsync(db, cancellation)).Select(unit => unit with { Title = texts.Of("Unit", unit.Id, "Title", unit.Title) })];
        People = await ValueLineQueries.PeopleAsync(db, cancellation);
        var lines = await ValueLineQueries.OfPeriodAsync(db, plan, periods, at, Units.ToDictionary(unit => unit.Id, unit => unit.Title), texts, Now, cancellation);
        AllLines = [.. lines.Where(line => line.IsDue || line.Measurement.MeasurementId is not null)];
        return true;
    }
}
