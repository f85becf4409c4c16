using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Seeding;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

/// <summary>What every command that uses data does first: schema, demonstration, clock, results.</summary>
internal static class Startup
{
    private static readonly TimeOnly StartOfWork = new(9, 0);

    private static readonly DateOnly DemonstrationDay = new(2018, 11, 26);

    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation = default)
    {
        services.GetRequiredService<Migrator>().Migrate();
        var options = services.GetRequiredService<DatabaseOptions>();
        var configuration = services.GetRequiredService<IConfiguration>();

        // The embedded database shows itself filled; a server's is filled only on command.
        if (options.Provider == DatabaseProvider.Sqlite && configuration.GetValue("Demo:Seed", true))
        {
            await services.GetRequiredService<Seeder>().SeedAsync(demonstration: true, cancellation);
        }

        var database = services.GetRequiredService<Database>();
        var clock = services.GetRequiredService<PlanClock>();
        await using var db = await database.BeginAsync(cancellation);
        foreach (var plan in await PlanQueries.ReadAllAsync(db, cancellation))
        {
            if (plan.IsIllustrative)
            {
                clock.StartAt(Later(MorningOf(Today(configuration), plan.Zone), plan.LastRecordedAt));
            }

            if (await Recalculation.IsDueAsync(db, plan.Id, clock.Now, cancellation))
            {
                await Recalculation.PlanAsync(db, plan.Id, clock.Now, cancellation);
            }
        }

        await db.CommitAsync(cancellation);
    }

    private static DateOnly Today(IConfiguration configuration)
    {
        if (configuration["Demo:Today"] is not { Length: > 0 } text)
        {
            return DemonstrationDay;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CommandException($"Demo:Today is '{text}'; write the day as 2018-11-26.");
    }

    private static DateTimeOffset MorningOf(DateOnly day, TimeZoneInfo zone)
    {
        var morning = day.ToDateTime(StartOfWork);
        return new DateTimeOffset(morning, zone.GetUtcOffset(morning)).ToUniversalTime();
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
