using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>SQL Server with the demonstration, seeded for each test class.</summary>
public sealed class SqlServerDemo : SqlServerEngine
{
    private protected override async Task<DatabaseOptions> CreateOwnAsync()
    {
        var options = CreateMigrated();
        await SeedAsync(options);
        return options;
    }
}
