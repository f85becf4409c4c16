using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>
/// The demonstration's costs: planned when the year's plan is adopted; the actual joins in a new row that closes the first.
/// </summary>
internal sealed class DemoCosts(DatabaseConnection db, PlanSeed plan, DemoPeople people)
{
    private readonly CostsDocument _document = SeedFiles.Read<CostsDocument>("demo", "costs.json");

    public async Task WriteAsync(Actor import)
    {
        var recorder = people.Actor(_document.RecordedBy);
        foreach (var cost in _document.Costs)
        {
            var recorded = _document.Recorded.Single(row => row.PlanYear == cost.PlanYear);
            var isActualKnown = cost.Actual is not null;
            await db.ExecuteAsync(DemoSeedStore.Cost, Row(cost, null, recorded.Planned, isActualKnown ? recorded.Actual : null, recorder));
            if (isActualKnown)
            {
                await db.ExecuteAsync(DemoSeedStore.Cost, Row(cost, cost.Actual, recorded.Actual, null, recorder));
            }
        }

        await AuditTrail.AppendAsync(db, recorder with { Door = import.Door }, _document.Recorded[0].Planned, new AuditEntry
        {
            Action = "Seeded",
            SubjectType = "Cost",
            SubjectId = "*",
            After = new { Rows = _document.Costs.Count },
        });
    }

    private object Row(CostText cost, decimal? actual, DateTimeOffset at, DateTimeOffset? until, Actor recorder)
    {
        var rate = _document.Rates.FirstOrDefault(row => row.Source == cost.Source && row.PlanYear == cost.PlanYear);
        return new
        {
            StrategicActivityId = plan.Activities[cost.Activity],
            OperationalPlanId = plan.OperationalPlans[cost.PlanYear],
            FundingSourceId = plan.FundingSources[cost.Source],
            UnitOfMeasure = rate is null ? "EUR" : "person-months",
            cost.Planned,
            Actual = actual,
            RatePerUnit = rate?.Rate,
            RecordedAt = at,
            RecordedBy = recorder.PersonId,
            SupersededAt = until,
        };
    }
}
