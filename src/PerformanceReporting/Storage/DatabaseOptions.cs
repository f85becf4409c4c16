using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PerformanceReporting.Storage;

/// <summary>The two engines that the product runs on.</summary>
internal enum DatabaseProvider
{
    /// <summary>The embedded default: one file, one writer at a time.</summary>
    Sqlite,

    /// <summary>Production: SQL Server 2022 or later.</summary>
    SqlServer,
}

/// <summary>Which engine, and where. Read once, when the program starts.</summary>
internal sealed record DatabaseOptions
{
    public required DatabaseProvider Provider { get; init; }

    public required string ConnectionString { get; init; }

    /// <summary>What makes connections to the engine, for a library that keeps tables of its own beside ours.</summary>
    public DbProviderFactory Factory => Provider == DatabaseProvider.Sqlite ? SqliteFactory.Instance : SqlClientFactory.Instance;

    /// <summary>The path of the SQLite file; null on SQL Server and for a database in memory.</summary>
    public string? File =>
        Provider == DatabaseProvider.Sqlite && new SqliteConnectionStringBuilder(ConnectionString) is { Mode: not SqliteOpenMode.Memory } text
            ? Path.GetFullPath(text.DataSource)
            : null;

    /// <summary>Reads <c>Database:Provider</c> and <c>ConnectionStrings:PerformanceReporting</c>.</summary>
    /// <exception cref="StorageException">The provider is unknown, the connection string missing or not understood.</exception>
    public static DatabaseOptions From(IConfiguration configuration)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) || !Enum.IsDefined(provider))
        {
            throw new StorageException($"Database:Provider is '{name}'; it must be Sqlite or SqlServer.");
        }

        var text = configuration.GetConnectionString("PerformanceReporting");
        try
        {
            return provider == DatabaseProvider.Sqlite ? Sqlite(text) : SqlServer(text);
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            throw new StorageException($"ConnectionStrings:PerformanceReporting cannot be read: {malformed.Message}", malformed);
        }
    }

    private static DatabaseOptions Sqlite(string? text)
    {
        var builder = new SqliteConnectionStringBuilder(string.IsNullOrWhiteSpace(text) ? $"Data Source={DefaultFile}" : text)
        {
            ForeignKeys = true,
        };
        return new() { Provider = DatabaseProvider.Sqlite, ConnectionString = builder.ToString() };
    }

    private static DatabaseOptions SqlServer(string? text) => new SqlConnectionStringBuilder(text) switch
    {
        _ when string.IsNullOrWhiteSpace(text) => throw new StorageException("Database:Provider is SqlServer, but ConnectionStrings:PerformanceReporting is empty."),
        { InitialCatalog: "" } => throw new StorageException("ConnectionStrings:PerformanceReporting names no database; add Database=PerformanceReporting."),
        var builder => new() { Provider = DatabaseProvider.SqlServer, ConnectionString = builder.ToString() },
    };

    // In the user's own data folder, so that it is the same file wherever the program is started from.
    private static string DefaultFile =>
        Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify) is { Length: > 0 } folder
                ? folder
                : AppContext.BaseDirectory,
            "PerformanceReporting",
            "performance-reporting.db");
}
