using System.Data.Common;
using Dapper;

namespace PerformanceReporting.Storage;

/// <summary>
/// An open connection, in a transaction or not. Every statement of the product passes here, always with parameters.
/// </summary>
internal sealed class DatabaseConnection(DbConnection connection, DbTransaction? transaction, DatabaseProvider provider) : IAsyncDisposable
{
    private const string LastIdOnSqlServer = "select cast(@@identity as int)";

    private const string LastIdOnSqlite = "select last_insert_rowid()";

    public DatabaseProvider Provider => provider;

    /// <summary>The connection itself, for the feed's reader that streams row by row.</summary>
    public DbConnection Connection => connection;

    /// <summary>The open transaction, null when only reading.</summary>
    public DbTransaction? Transaction => transaction;

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        [.. await connection.QueryAsync<T>(Command(sql, parameters, cancellation))];

    /// <summary>Each row as two objects; the second is null where its columns are, as after a left join.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="second">The column that the second begins with.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellation">Stops the statement.</param>
    public async Task<IReadOnlyList<(TFirst First, TSecond? Second)>> QueryAsync<TFirst, TSecond>(string sql, string second, object? parameters = null, CancellationToken cancellation = default)
        where TSecond : class =>
        [.. await connection.QueryAsync<TFirst, TSecond?, (TFirst, TSecond?)>(Command(sql, parameters, cancellation), (one, other) => (one, other), second)];

    /// <summary>Each row as three objects; the third is null where its columns are, as after a left join.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="second">The column that the second begins with.</param>
    /// <param name="third">The column that the third begins with.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellation">Stops the statement.</param>
    public async Task<IReadOnlyList<(TFirst First, TSecond Second, TThird? Third)>> QueryAsync<TFirst, TSecond, TThird>(
        string sql, string second, string third, object? parameters = null, CancellationToken cancellation = default)
        where TThird : class =>
        [.. await connection.QueryAsync<TFirst, TSecond, TThird?, (TFirst, TSecond, TThird?)>(
            Command(sql, parameters, cancellation), (one, other, last) => (one, other, last), $"{second},{third}")];

    /// <summary>The first rows of an answer; the rest is never read, so that one statement serves engines that limit rows differently.</summary>
    public async Task<IReadOnlyList<T>> FirstAsync<T>(string sql, int most, object? parameters = null, CancellationToken cancellation = default) =>
        await connection.QueryUnbufferedAsync<T>(sql, parameters, transaction).Take(most).ToListAsync(cancellation);

    public Task<T?> SingleOrDefaultAsync<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        connection.QuerySingleOrDefaultAsync<T>(Command(sql, parameters, cancellation));

    public Task<T> SingleAsync<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        connection.QuerySingleAsync<T>(Command(sql, parameters, cancellation));

    /// <summary>Runs a statement, once for each element when the parameters are a sequence; returns the number of rows touched.</summary>
    public Task<int> ExecuteAsync(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        connection.ExecuteAsync(Command(sql, parameters, cancellation));

    /// <summary>Inserts one row and returns the identity that the database gave it.</summary>
    public async Task<int> InsertAsync(string sql, object parameters, CancellationToken cancellation = default)
    {
        await ExecuteAsync(sql, parameters, cancellation);
        return provider == DatabaseProvider.SqlServer
            ? await SingleAsync<int>(LastIdOnSqlServer, null, cancellation)
            : (int)await SingleAsync<long>(LastIdOnSqlite, null, cancellation);
    }

    public Task CommitAsync(CancellationToken cancellation = default) =>
        transaction?.CommitAsync(cancellation) ?? throw new InvalidOperationException("Nothing to commit: the connection was opened for reading.");

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
        {
            await transaction.DisposeAsync();
        }

        await connection.DisposeAsync();
    }

    private CommandDefinition Command(string sql, object? parameters, CancellationToken cancellation) =>
        new(sql, parameters, transaction, cancellationToken: cancellation);
}
