using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads and adds the keys that sign cookies, as XML.</summary>
internal static class DataProtectionKeyStore
{
    private const string All =
        """
        select   k.Xml
        from     DataProtectionKey k
        order by k.Id
        """;

    public static Task<IReadOnlyList<string>> AllAsync(DatabaseConnection db) => db.QueryAsync<string>(All);

    private const string Insert =
        """
        insert into DataProtectionKey (FriendlyName, Xml)
        values (@FriendlyName, @Xml)
        """;

    public static Task AddAsync(DatabaseConnection db, string friendlyName, string xml) =>
        db.ExecuteAsync(Insert, new { FriendlyName = friendlyName, Xml = xml });
}
