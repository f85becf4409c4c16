using Microsoft.Data.Sqlite;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>SQLite: a file of its own for each test class, copied from one that was migrated once.</summary>
public class SqliteEngine : Engine
{
    private static readonly Lazy<byte[]> Migrated = new(() => TemplateAsync(_ => Task.CompletedTask).GetAwaiter().GetResult());

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("performance-reporting-");

    private int _files;

    internal override DatabaseOptions CreateEmpty() =>
        Configured(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(_folder.FullName, $"{++_files}.db")}");

    internal override DatabaseOptions CreateMigrated() => CreateFrom(Migrated.Value);

    private protected DatabaseOptions CreateFrom(byte[] template)
    {
        var options = CreateEmpty();
        File.WriteAllBytes(options.File!, template);
        return options;
    }

    private protected override ValueTask DropAsync()
    {
        // Pooled connections hold their files open, and where files cannot be deleted while open the folder would stay.
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The bytes of a migrated file to which <paramref name="fill"/> has added.</summary>
    private protected static async Task<byte[]> TemplateAsync(Func<DatabaseOptions, Task> fill)
    {
        var folder = Directory.CreateTempSubdirectory("performance-reporting-template-");
        try
        {
            var options = Configured(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(folder.FullName, "template.db")};Pooling=False");
            Migrate(options);
            await fill(options);
            return await File.ReadAllBytesAsync(options.File!);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
