using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>Reads what is in the outbox, for those who look after it; the letters themselves are their readers'.</summary>
internal static class OutboxQueries
{
    private const int Latest = 100;

    private const string Last =
        """
        select coalesce(max(o.Id), 0)
        from   Outbox o
        """;

    private const string Listed =
        """
        select   o.Id, o.Address, o.Name, o.Subject, o.RecordedAt, o.Attempts, o.Failure, o.RetryAt, o.SentAt, o.GivenUpAt
        from     Outbox o
        where    o.SentAt is null
        or       o.Id > @Floor
        order by o.Id desc
        """;

    /// <summary>Every mail that is not sent, and the latest of those that are; the newest first. Without their text.</summary>
    public static async Task<IReadOnlyList<OutboxMail>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default)
    {
        var last = await db.SingleAsync<int>(Last, null, cancellation);
        return await db.QueryAsync<OutboxMail>(Listed, new { Floor = last - Latest }, cancellation);
    }
}
