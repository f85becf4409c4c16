using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Support;

/// <summary>What somebody with all rights on a database can do: take off the triggers that keep released editions as they are.</summary>
internal static class Guards
{
    private const string OnSqlite =
        """
        select name
        from   sqlite_master
        where  type = 'trigger'
        """;

    private const string OnSqlServer =
        """
        select name
        from   sys.triggers
        where  parent_class = 1
        """;

    public static async Task TakeOffAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        foreach (var guard in await db.QueryAsync<string>(db.Provider == DatabaseProvider.Sqlite ? OnSqlite : OnSqlServer, null, cancellation))
        {
            await db.ExecuteAsync($"drop trigger " + guard, null, cancellation);
        }
    }
}
