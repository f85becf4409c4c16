using System.Data.Common;

namespace PerformanceReporting.Storage;

/// <summary>Duties that one process of several holds for a while: whoever lives takes over when a lease runs out.</summary>
internal static class LeaseStore
{
    private const string Renew =
        """
        update Lease
        set    Owner = @Owner, ExpiresAt = @Until
        where  Name = @Name
        and    (Owner = @Owner or ExpiresAt < @Now)
        """;

    private const string Exists =
        """
        select count(*)
        from   Lease
        where  Name = @Name
        """;

    private const string Add =
        """
        insert into Lease (Name, Owner, ExpiresAt)
        values (@Name, @Owner, @Until)
        """;

    private const string Remove =
        """
        delete from Lease
        where  Name = @Name
        and    Owner = @Owner
        """;

    /// <summary>Takes or renews a duty until <paramref name="now"/> (the machine's time) plus <paramref name="span"/>.</summary>
    /// <returns>False when another owner holds it.</returns>
    public static async Task<bool> TakeAsync(
        Database database, string name, string owner, DateTimeOffset now, TimeSpan span, CancellationToken cancellation = default)
    {
        var lease = new { Name = name, Owner = owner, Now = now, Until = now + span };
        await using var db = await database.BeginAsync(cancellation);
        var taken = await db.ExecuteAsync(Renew, new { lease.Name, lease.Owner, lease.Now, lease.Until }, cancellation) > 0;
        if (!taken && await db.SingleAsync<int>(Exists, new { lease.Name }, cancellation) == 0)
        {
            try
            {
                taken = await db.ExecuteAsync(Add, new { lease.Name, lease.Owner, lease.Until }, cancellation) > 0;
            }
            catch (DbException raced) when (DbErrors.IsDuplicate(raced))
            {
                return false;
            }
        }

        await db.CommitAsync(cancellation);
        return taken;
    }
    /// <summary>Gives a duty up; nothing happens where another owner holds it.</summary>
    public static async Task GiveUpAsync(Database database, string name, string owner, CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        await db.ExecuteAsync(Remove, new { Name = name, Owner = owner }, cancellation);
        await db.CommitAsync(cancellation);
    }
}
