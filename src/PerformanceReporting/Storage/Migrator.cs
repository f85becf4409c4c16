using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using DbUp;
using DbUp.Builder;
using DbUp.Engine;
using DbUp.Engine.Output;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PerformanceReporting.Storage;

/// <summary>
/// Brings the database to the program's own version: the numbered migrations once each, then every view whose text has
/// changed. Several processes may ask at once; one works, the others wait and find nothing left to do.
/// </summary>
internal sealed class Migrator(DatabaseOptions options, ILogger<Migrator> log)
{
    private const string Forget =
        """
        delete from SchemaVersions
        where  ScriptName in @Stale
        """;

    /// <summary>The folder that holds <c>migrations</c> and <c>views</c> for this engine.</summary>
    private string Folder => Path.Combine(AppContext.BaseDirectory, "db", options.Provider == DatabaseProvider.Sqlite ? "sqlite" : "sqlserver");

    /// <summary>Applies what is missing and returns the names of the scripts that ran.</summary>
    /// <exception cref="StorageException">A script failed; it and what follows it left nothing behind.</exception>
    public IReadOnlyList<string> Migrate() => Migrate(Scripts(Folder));

    internal IReadOnlyList<string> Migrate(IReadOnlyList<SqlScript> scripts)
    {
        CreateDatabase();
        using var turn = MigrationLock.Take(options);
        var engine = Engine(scripts);
        try
        {
            ForgetStaleViews(engine, scripts);
        }
        catch (DbException unreadable)
        {
            throw new StorageException(DbErrors.Describe(options, unreadable), unreadable);
        }

        var result = engine.PerformUpgrade();
        if (!result.Successful)
        {
            throw new StorageException(
                $"Migration '{result.ErrorScript?.Name ?? "(none)"}' failed and was rolled back; the database is as it was before it. {result.Error.Message}",
                result.Error);
        }

        var names = result.Scripts.Select(script => script.Name).ToList();
        Log.Applied(log, names.Count);
        return names;
    }

    // A view that is changed and later changed back has run under its first fingerprint already; it must run again.
    private void ForgetStaleViews(UpgradeEngine engine, IReadOnlyList<SqlScript> scripts)
    {
        var stale = engine.GetExecutedScripts().Where(name => name.Contains(".sql ", StringComparison.Ordinal))
            .Except(scripts.Select(script => script.Name)).ToList();
        if (stale.Count > 0)
        {
            using DbConnection connection = options.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection(options.ConnectionString)
                : new SqlConnection(options.ConnectionString);
            connection.Execute(Forget, new { Stale = stale });
        }
    }

    /// <summary>Migrations by number, then views; a view's name carries its text's hash, so that a changed text runs again.</summary>
    internal static IReadOnlyList<SqlScript> Scripts(string folder) =>
    [
        .. Files(folder, "migrations").Select(file => new SqlScript(Path.GetFileName(file), File.ReadAllText(file), Group(0))),
        .. Files(folder, "views").Select(file => (Name: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .Select(view => new SqlScript($"{view.Name} {Fingerprint(view.Text)}", view.Text, Group(1))),
    ];

    private static SqlScriptOptions Group(int order) => new() { RunGroupOrder = order };

    private static IEnumerable<string> Files(string folder, string kind) =>
        Directory.EnumerateFiles(Path.Combine(folder, kind), "*.sql").Order(StringComparer.Ordinal);

    private static string Fingerprint(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private UpgradeEngine Engine(IReadOnlyList<SqlScript> scripts)
    {
        UpgradeEngineBuilder builder = options.Provider == DatabaseProvider.Sqlite
            ? DeployChanges.To.SqliteDatabase(options.ConnectionString)
            : DeployChanges.To.SqlDatabase(options.ConnectionString);
        return builder.WithScripts(scripts).WithTransactionPerScript().WithVariablesDisabled().LogToNowhere().Build();
    }

    private void CreateDatabase()
    {
        if (options.File is { } file)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        }

        if (options.Provider == DatabaseProvider.SqlServer)
        {
            try
            {
                EnsureDatabase.For.SqlDatabase(options.ConnectionString, new NoOpUpgradeLog());
            }
            catch (SqlException failure) when (!IsThere())
            {
                throw new StorageException(DbErrors.Describe(options, failure), failure);
            }
        }
    }

    // Another process may have created it between our look and our try; then it can be opened, whatever the server said.
    private bool IsThere()
    {
        try
        {
            using var connection = new SqlConnection(options.ConnectionString);
            connection.Open();
            return true;
        }
        catch (SqlException)
        {
            return false;
        }
    }
}
