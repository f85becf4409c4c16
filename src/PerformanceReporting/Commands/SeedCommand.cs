using System.CommandLine;
using PerformanceReporting.Seeding;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

internal static class SeedCommand
{
    public static Command Create(Lazy<WebApplication> program)
    {
        var demo = new Option<bool>("--demo") { Description = "With illustrative units, people, indicators, values and reports." };
        var command = new Command("seed", "Write the strategic plan into an empty database.") { demo };
        command.SetAction(async (parsed, cancellation) =>
        {
            var services = program.Value.Services;
            services.GetRequiredService<Migrator>().Migrate();
            var seeded = await services.GetRequiredService<Seeder>().SeedAsync(parsed.GetValue(demo), cancellation);
            Console.WriteLine(seeded ? "The plan is in the database." : "The database already holds a plan; nothing was changed.");
        });
        return command;
    }
}
