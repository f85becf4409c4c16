using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace PerformanceReporting.Storage;

/// <summary>What the engines' error numbers mean, in words.</summary>
internal static class DbErrors
{
    // Extended codes: the plain one, 19, also stands for a missing parent or a failed check.
    private const int SqliteUnique = 2067;
    private const int SqlitePrimaryKey = 1555;
    private const int SqlServerUniqueIndex = 2601;
    private const int SqlServerUniqueConstraint = 2627;
    private const int SqlServerOverflow = 8115;
    private const int SqlServerDateOverflow = 517;

    /// <summary>Another writer was first: a unique key is taken.</summary>
    public static bool IsDuplicate(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqliteUnique or SqlitePrimaryKey,
        SqlException server => server.Number is SqlServerUniqueIndex or SqlServerUniqueConstraint,
        _ => false,
    };

    /// <summary>A calculation left the range of its numbers or dates.</summary>
    public static bool IsOutOfRange(DbException failure) => failure switch
    {
        // What a sum leaves its range by has no code of its own.
        SqliteException sqlite => sqlite.SqliteErrorCode == SQLitePCL.raw.SQLITE_RANGE
            || (sqlite.SqliteErrorCode == SQLitePCL.raw.SQLITE_ERROR && sqlite.Message.Contains("integer overflow", StringComparison.Ordinal)),
        SqlException server => server.Number is SqlServerOverflow or SqlServerDateOverflow,
        _ => false,
    };

    /// <summary>Why the database could not be opened, without secrets.</summary>
    public static string Describe(DatabaseOptions options, DbException failure) => options.Provider switch
    {
        DatabaseProvider.Sqlite => $"The SQLite database '{options.File ?? "in memory"}' cannot be opened: {FirstLine(failure.Message)}",
        _ => $"SQL Server '{new SqlConnectionStringBuilder(options.ConnectionString).DataSource}' cannot be reached: {FirstLine(failure.Message)}",
    };

    private static string FirstLine(string text) => text.Split('\n')[0].Trim();
}
