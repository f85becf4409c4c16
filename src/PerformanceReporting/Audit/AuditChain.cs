using PerformanceReporting.Storage;

namespace PerformanceReporting.Audit;

/// <summary>Walks the chain from its origin to the head and names the first link that does not hold.</summary>
internal static class AuditChain
{
    private const string ReadAll =
        """
        select   Id, OccurredAt, PersonId, Actor, Door, Action, SubjectType, SubjectId, ValueBefore, ValueAfter, PreviousHash, Hash
        from     AuditEvent
        order by Id
        """;

    private const string ReadHead =
        """
        select Hash
        from   AuditHead
        where  Id = 1
        """;

    /// <returns>How many events the chain has, and what is wrong with it: null when nothing is.</returns>
    public static async Task<(int Events, string? Fault)> VerifyAsync(DatabaseConnection db, CancellationToken cancellation = default)
    {
        var links = await db.QueryAsync<AuditLink>(ReadAll, null, cancellation);
        var expected = AuditLink.Origin;
        foreach (var link in links)
        {
            if (link.PreviousHash != expected)
            {
                return (links.Count, $"Audit event {link.Id} does not follow the one before it: an event is missing or was inserted.");
            }

            if (link.ComputeHash() != link.Hash)
            {
                return (links.Count, $"Audit event {link.Id} was altered after it was written.");
            }

            expected = link.Hash;
        }

        return (links.Count, await db.SingleAsync<string>(ReadHead, null, cancellation) == expected
            ? null
            : "The audit trail's head is not its last event: events are missing at its end.");
    }
}
