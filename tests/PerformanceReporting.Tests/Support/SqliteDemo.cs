using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>SQLite with the demonstration: a copy, for each test class, of a file that was seeded once.</summary>
public sealed class SqliteDemo : SqliteEngine
{
    private static readonly Lazy<Task<byte[]>> Seeded = new(() => TemplateAsync(SeedAsync));

    /// <summary>A further database with the demonstration, for a test that changes it.</summary>
    internal DatabaseOptions CreateCopy()
    {
        var options = CreateEmpty();
        File.Copy(Options.File!, options.File!);
        return options;
    }

    private protected override async Task<DatabaseOptions> CreateOwnAsync() => CreateFrom(await Seeded.Value);
}
