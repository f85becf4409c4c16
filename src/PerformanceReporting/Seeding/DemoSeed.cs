using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>
/// Writes the demonstration: units and people, the plan, its periods and sessions, the indicators with their targets,
/// costs; then everything that happened, in the order in which it happened, through the same steps that people take.
/// </summary>
internal sealed class DemoSeed(DatabaseConnection db, PlanDocument document, ReportLibrary reports)
{
    // The month before the plan's first year, when its texts were put in.
    private static readonly DateTimeOffset Beginning = new(2016, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public async Task WriteAsync(Actor import)
    {
        var people = new DemoPeople(db);
        await people.WriteAsync(import, Beginning);

        var plan = new PlanSeed(db, document, Beginning);
        await plan.WriteAsync(import, isIllustrative: true);

        var calendar = new DemoCalendar(db, plan, people);
        await calendar.WriteAsync(import);

        var indicators = new DemoIndicators(db, plan, people, calendar);
        await indicators.WriteAsync(import);
        await indicators.ProposeAsync(import);
        await new DemoCosts(db, plan, people).WriteAsync(import);

        await new DemoHistory(db, plan, people, calendar, indicators, reports).ReplayAsync();
    }
}
