using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Seeding;
using PerformanceReporting.Storage;
using Xunit;

namespace PerformanceReporting.Tests.Support;

/// <summary>
/// One of the two database engines, with a migrated database of its own for one test class. A suite that touches the
/// database derives from <see cref="DatabaseTests{TEngine}"/> and is given its engines by one line each.
/// </summary>
public abstract class Engine : IAsyncLifetime
{
    private Database? _database;

    private DatabaseOptions? _options;

    /// <summary>Why this engine cannot be tested here; null when it can.</summary>
    public virtual string? Absence => null;

    internal DatabaseOptions Options => _options ?? throw new InvalidOperationException($"{GetType().Name} has no database: {Absence}");

    /// <summary>The database of the test class: migrated and without any row but those that migrations write, or the demonstration's.</summary>
    internal Database Database => _database ??= new(Options);

    public async ValueTask InitializeAsync()
    {
        await LookAsync();
        if (Absence is null)
        {
            _options = await CreateOwnAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DropAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A further database of this engine, not there yet: the migrator creates it. It is dropped with the others.</summary>
    internal abstract DatabaseOptions CreateEmpty();

    /// <summary>A further database of this engine, at the program's own version.</summary>
    internal virtual DatabaseOptions CreateMigrated()
    {
        var options = CreateEmpty();
        Migrate(options);
        return options;
    }

    /// <summary>The database of the test class itself.</summary>
    private protected virtual Task<DatabaseOptions> CreateOwnAsync() => Task.FromResult(CreateMigrated());

    /// <summary>Writes the demonstration: plan, people, indicators and what happened under them.</summary>
    private protected static Task SeedAsync(DatabaseOptions options) =>
        new Seeder(new Database(options), options, new PlanClock(TimeProvider.System), ReportLibrary.Load()).SeedAsync(demonstration: true);

    private protected static IReadOnlyList<string> Migrate(DatabaseOptions options) => new Migrator(options, NullLogger<Migrator>.Instance).Migrate();

    /// <summary>Finds out whether the engine is there.</summary>
    private protected virtual Task LookAsync() => Task.CompletedTask;

    private protected abstract ValueTask DropAsync();

    /// <summary>Options read from the same settings as the program's.</summary>
    private protected static DatabaseOptions Configured(DatabaseProvider provider, string connectionString) =>
        DatabaseOptions.From(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Database:Provider"] = provider.ToString(),
                ["ConnectionStrings:PerformanceReporting"] = connectionString,
            })
            .Build());
}
