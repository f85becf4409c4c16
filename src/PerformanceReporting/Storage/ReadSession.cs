using System.Data.Common;
using Microsoft.Data.Sqlite;
using PerformanceReporting.Query;
using PerformanceReporting.Query.Dialects;
using SQLitePCL;

namespace PerformanceReporting.Storage;

/// <summary>
/// What one answer of the feed reads: several readers side by side, each streaming. On SQLite all of them see the data
/// as it was when the first began, whoever writes meanwhile.
/// </summary>
/// <remarks>
/// SQL Server allows one reader on a connection, so each has its own there. A running SQLite statement hears neither its
/// command's Cancel nor a token, so it is made to ask now and then whether to go on. (sqlite3_interrupt would be lost on
/// one that is just about to begin.)
/// </remarks>
internal sealed class ReadSession : IAsyncDisposable
{
    /// <summary>Steps of SQLite's machine, about a millisecond, between one look and the next whether to go on.</summary>
    private const int StepsBetweenLooks = 20_000;

    private readonly List<IAsyncDisposable> _open = [];

    private readonly HashSet<string> _prepared = [];

    private readonly Database _database;

    private readonly TimeSpan _limit;

    private readonly CancellationTokenSource _over;

    private readonly CancellationTokenSource _stop;

    private SqliteConnection? _shared;

    private DbTransaction? _snapshot;

    /// <param name="database">What is read.</param>
    /// <param name="limit">How long the session may last; then its statements are stopped.</param>
    /// <param name="cancellation">Stops them before.</param>
    public ReadSession(Database database, TimeSpan limit, CancellationToken cancellation)
    {
        (_database, _limit) = (database, limit);
        _over = new CancellationTokenSource(limit);
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _over.Token);
        Cancellation = _stop.Token;
    }

    /// <summary>Tells those who read to stop, when nobody waits for it any more or the limit has passed.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Whether the limit has passed.</summary>
    public bool IsOverLimit => _over.IsCancellationRequested;

    public async Task<DbDataReader> ReadAsync(Statement statement)
    {
        var connection = _shared ?? await ConnectAsync();
        if (connection is SqliteConnection sqlite)
        {
            Prepare(sqlite, statement.Sql);
        }

        var command = connection.CreateCommand();
        _open.Add(command);
        command.CommandText = statement.Sql;
        command.CommandTimeout = (int)Math.Ceiling(_limit.TotalSeconds);
        command.Transaction = _snapshot;
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(Parameter(command, parameter));
        }

        var reader = await command.ExecuteReaderAsync(Cancellation);
        _open.Add(reader);
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(_open))
        {
            await one.DisposeAsync();
        }

        _stop.Dispose();
        _over.Dispose();
    }

    private async Task<DbConnection> ConnectAsync()
    {
        var opened = await _database.OpenAsync(Cancellation);
        _open.Add(opened);
        if (opened.Connection is SqliteConnection sqlite)
        {
            raw.sqlite3_progress_handler(sqlite.Handle, StepsBetweenLooks, _ => Cancellation.IsCancellationRequested ? 1 : 0, null);
            _open.Add(new Unwatched(sqlite));
            _snapshot = sqlite.BeginTransaction(deferred: true);
            _open.Add(_snapshot);
            _shared = sqlite;
        }

        return opened.Connection;
    }

    // Only what the statement calls: registering all of them takes longer than reading an entity.
    private void Prepare(SqliteConnection sqlite, string sql)
    {
        foreach (var (name, arguments, function) in SqliteFunctions.All)
        {
            if (!sql.Contains(name, StringComparison.Ordinal) || !_prepared.Add(name))
            {
                continue;
            }

            switch (arguments)
            {
                case 1:
                    sqlite.CreateFunction(name, (object? a) => Result(function, [a]), isDeterministic: true);
                    break;
                case 2:
                    sqlite.CreateFunction(name, (object? a, object? b) => Result(function, [a, b]), isDeterministic: true);
                    break;
                default:
                    sqlite.CreateFunction(name, (object? a, object? b, object? c) => Result(function, [a, b, c]), isDeterministic: true);
                    break;
            }
        }
    }

    private static object? Result(Func<object?[], object?> function, object?[] arguments)
    {
        try
        {
            return function(arguments);
        }
        catch (OverflowException overflow)
        {
            throw new SqliteException(overflow.Message, raw.SQLITE_RANGE);
        }
    }

    private static DbParameter Parameter(DbCommand command, QueryParameter given)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = given.Name;
        parameter.DbType = given.Type;
        parameter.Value = given.Value;
        if (given.Size != 0)
        {
            parameter.Size = given.Size;
        }

        parameter.Precision = given.Precision;
        parameter.Scale = given.Scale;
        return parameter;
    }

    /// <summary>The connection goes back to the pool, where the next one must not ask this session whether to go on.</summary>
    private sealed class Unwatched(SqliteConnection sqlite) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            raw.sqlite3_progress_handler(sqlite.Handle, 0, null, null);
            return ValueTask.CompletedTask;
        }
    }
}
