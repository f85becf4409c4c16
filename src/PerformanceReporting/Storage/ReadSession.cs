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
/// SQL Server allows one reader on a connection, so each has its own there. A running SQLite statement hears neither
/// its command's Cancel nor a token: sqlite3_interrupt is what stops it.
/// </remarks>
internal sealed class ReadSession(Database database, TimeSpan timeout) : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> _open = [];

    private SqliteConnection? _shared;

    private DbTransaction? _snapshot;

    public async Task<DbDataReader> ReadAsync(Statement statement, CancellationToken cancellation)
    {
        var connection = _shared ?? await ConnectAsync(cancellation);
        var command = connection.CreateCommand();
        _open.Add(command);
        command.CommandText = statement.Sql;
        command.CommandTimeout = (int)timeout.TotalSeconds;
        command.Transaction = _snapshot;
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(Parameter(command, parameter));
        }

        var reader = await command.ExecuteReaderAsync(cancellation);
        _open.Add(reader);
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in Enumerable.Reverse(_open))
        {
            await one.DisposeAsync();
        }
    }

    private async Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        var opened = await database.OpenAsync(cancellation);
        _open.Add(opened);
        if (opened.Connection is SqliteConnection sqlite)
        {
            Prepare(sqlite);
            _snapshot = sqlite.BeginTransaction(deferred: true);
            _open.Add(_snapshot);
            _open.Add(cancellation.Register(() => raw.sqlite3_interrupt(sqlite.Handle)));
            _shared = sqlite;
        }

        return opened.Connection;
    }

    private static void Prepare(SqliteConnection sqlite)
    {
        foreach (var (name, arguments, function) in SqliteFunctions.All)
        {
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
}
