using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace PerformanceReporting.Storage;

/// <summary>Opens the database: for reading, or for one transaction of writing.</summary>
internal sealed class Database(DatabaseOptions options)
{
    private const string WalOnSqlite = "pragma journal_mode = wal";

    // SQLite's own 2 MB hold less than one index of a large feed. What a connection never reads it does not hold.
    private const string CacheOnSqlite = "pragma cache_size = -49152";

    // Taking the head of the audit chain first makes writers wait for each other in one place, so that they cannot deadlock.
    private const string WaitForTurn =
        """
        update AuditHead
        set    Hash = Hash
        where  Id = 1
        """;

    // The file remembers it; saying it twice, as two that begin at once may, does no harm.
    private volatile bool _isWal;

    // The pool gives out again what it has opened before, and its cache with it.
    private readonly ConditionalWeakTable<sqlite3, object?> _withCache = [];

    static Database() => TypeHandlers.Register();

    public DatabaseProvider Provider => options.Provider;

    /// <summary>A connection for reading.</summary>
    public async Task<DatabaseConnection> OpenAsync(CancellationToken cancellation = default) =>
        new(await ConnectAsync(cancellation), null, Provider);

    /// <summary>A connection in a transaction that is rolled back unless <see cref="DatabaseConnection.CommitAsync"/> is called.</summary>
    public async Task<DatabaseConnection> BeginAsync(CancellationToken cancellation = default)
    {
        var connection = await ConnectAsync(cancellation);
        var transaction = await connection.BeginTransactionAsync(cancellation);
        if (Provider == DatabaseProvider.SqlServer)
        {
            await connection.ExecuteAsync(new CommandDefinition(WaitForTurn, null, transaction, cancellationToken: cancellation));
        }

        return new(connection, transaction, Provider);
    }

    private async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        DbConnection connection = Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection(options.ConnectionString)
            : new SqlConnection(options.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            if (connection is SqliteConnection sqlite)
            {
                await SetUpAsync(sqlite);
            }

            return connection;
        }
        catch (DbException failure)
        {
            await connection.DisposeAsync();
            throw new StorageException(DbErrors.Describe(options, failure), failure);
        }
    }

    private async Task SetUpAsync(SqliteConnection connection)
    {
        if (!_isWal)
        {
            await connection.ExecuteAsync(WalOnSqlite);
            _isWal = true;
        }

        if (_withCache.TryAdd(connection.Handle!, null))
        {
            await connection.ExecuteAsync(CacheOnSqlite);
        }
    }
}
