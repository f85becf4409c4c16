using System.CommandLine;
using System.Globalization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Commands;

internal static class MigrateCommand
{
    public static Command Create(Lazy<WebApplication> program)
    {
        var command = new Command("migrate", "Bring the database to this program's version; harmless when it already is.");
        command.SetAction(_ =>
        {
            var applied = program.Value.Services.GetRequiredService<Migrator>().Migrate();
            Console.WriteLine(applied.Count == 0
                ? "The database is up to date."
                : string.Create(CultureInfo.InvariantCulture, $"{applied.Count} scripts applied; the database is up to date."));
        });
        return command;
    }
}
