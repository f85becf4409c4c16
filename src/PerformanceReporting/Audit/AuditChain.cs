using PerformanceReporting.Storage;

namespace PerformanceReporting.Audit;

/// <summary>Walks the chain from its origin to the head and names the first link that does not hold.</summary>
internal static class AuditChain
{
    private const int Batch = 500;

    private const string ReadBatch =
        """
        select   Id, OccurredAt, PersonId, Actor, Door, Action, SubjectType, SubjectId, ValueBefore, ValueAfter, PreviousHash, Hash
        from     AuditEvent
        where    Id > @After
        and      Id <= @Until
        order by Id
        """;

    private const string ReadLastId =
        """
        select coalesce(max(Id), 0)
        from   AuditEvent
        """;

    private const string ReadHead =
        """
        select Hash
        from   AuditHead
        where  Id = 1
        """;

    /// <returns>How many events were walked, and what is wrong with it: null when nothing is.</returns>
    public static async Task<(int Events, string? Fault)> VerifyAsync(DatabaseConnection db, CancellationToken cancellation = default)
    {
        var expected = AuditLink.Origin;
        var events = 0;
        var last = await db.SingleAsync<int>(ReadLastId, null, cancellation);
        for (var after = 0; after < last; after += Batch)
        {
            foreach (var link in await db.QueryAsync<AuditLink>(ReadBatch, new { After = after, Until = after + Batch }, cancellation))
            {
                events++;
                if (FaultOf(link, expected) is { } fault)
                {
                    return (events, fault);
                }

                expected = link.Hash;
            }
        }

        return (events, await db.SingleAsync<string>(ReadHead, null, cancellation) == expected
            ? null
            : "The audit trail's head is not its last event: events are missing at its end.");
    }

    private static string? FaultOf(AuditLink link, string expected) =>
        link.PreviousHash != expected ? $"Audit event {link.Id} does not follow the one before it: an event is missing or was inserted."
        : link.ComputeHash() != link.Hash ? $"Audit event {link.Id} was altered after it was written."
        : null;
}
