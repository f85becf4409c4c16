using System.Data;
using Dapper;
using Microsoft.Data.SqlClient;

namespace PerformanceReporting.Storage;

/// <summary>
/// Held while a process migrates and seeds, so that several starting at once do not do so together: an application lock on
/// SQL Server, a lock file beside the database on SQLite.
/// </summary>
internal sealed class MigrationLock : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly IDisposable? _held;

    private MigrationLock(IDisposable? held) => _held = held;

    /// <exception cref="StorageException">Another process held the lock for longer than five minutes, or it cannot be taken.</exception>
    public static MigrationLock Take(DatabaseOptions options) => new(
        options.Provider == DatabaseProvider.SqlServer ? ApplicationLock(options)
        : options.File is { } file ? LockFile(file + ".lock")
        : null);

    public void Dispose() => _held?.Dispose();

    private static SqlConnection ApplicationLock(DatabaseOptions options)
    {
        // Outside the pool: a pooled connection would keep the lock after it is closed.
        var connection = new SqlConnection(new SqlConnectionStringBuilder(options.ConnectionString) { Pooling = false }.ToString());
        try
        {
            connection.Open();
            var parameters = new DynamicParameters();
            parameters.Add("Resource", "PerformanceReporting.Migration");
            parameters.Add("LockMode", "Exclusive");
            parameters.Add("LockOwner", "Session");
            parameters.Add("LockTimeout", (int)Patience.TotalMilliseconds);
            parameters.Add("Answer", dbType: DbType.Int32, direction: ParameterDirection.ReturnValue);
            connection.Execute("sp_getapplock", parameters, commandType: CommandType.StoredProcedure, commandTimeout: 0);
            return parameters.Get<int>("Answer") >= 0
                ? connection
                : throw new StorageException("Another process has been migrating the database for five minutes; look whether it still runs.");
        }
        catch (SqlException failure)
        {
            connection.Dispose();
            throw new StorageException(DbErrors.Describe(options, failure), failure);
        }
    }

    private static FileStream LockFile(string path)
    {
        for (var waited = TimeSpan.Zero; ; waited += Pause)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (UnauthorizedAccessException refused)
            {
                throw new StorageException($"The folder of the database cannot be written: {refused.Message}", refused);
            }
            catch (IOException) when (waited < Patience && Directory.Exists(Path.GetDirectoryName(path)))
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
