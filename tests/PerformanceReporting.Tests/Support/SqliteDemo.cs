using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>SQLite with the demonstration: a copy, for each test class, of a file that was seeded once.</summary>
public sealed class SqliteDemo : SqliteEngine
{
    private static readonly Lazy<Task<byte[]>> Seeded = new(() => TemplateAsync(SeedAsync));

    private protected override async Task<DatabaseOptions> CreateOwnAsync() => CreateFrom(await Seeded.Value);
}
