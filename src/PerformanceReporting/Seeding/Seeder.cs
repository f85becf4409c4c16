using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>Fills an empty database with the plan, and for a demonstration with everything that happened under it.</summary>
internal sealed class Seeder(Database database, DatabaseOptions options, PlanClock clock, ReportLibrary reports)
{
    private static readonly Actor Import = new(null, "seed", Door.Import);

    /// <summary>Writes the seed in one transaction; several processes may ask at once, and one does it.</summary>
    /// <returns>Whether anything was written; false when the database already holds a plan.</returns>
    public async Task<bool> SeedAsync(bool demonstration, CancellationToken cancellation = default)
    {
        using var turn = MigrationLock.Take(options);
        await using var db = await database.BeginAsync(cancellation);
        if (await db.SingleAsync<int>(PlanSeedStore.CountPlans, null, cancellation) > 0)
        {
            return false;
        }

        var document = SeedFiles.Read<PlanDocument>("strategic-plan.json");
        if (demonstration)
        {
            await new DemoSeed(db, document, reports).WriteAsync(Import);
        }
        else
        {
            await new PlanSeed(db, document, clock.Now).WriteAsync(Import, isIllustrative: false);
        }

        await db.CommitAsync(cancellation);
        return true;
    }
}
