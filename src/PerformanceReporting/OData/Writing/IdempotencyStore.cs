using PerformanceReporting.Storage;

namespace PerformanceReporting.OData.Writing;

/// <summary>What was answered to requests that bear an idempotency key, kept for a day.</summary>
internal static class IdempotencyStore
{
    private const string Find =
        """
        select k.RequestHash, k.Status, k.Location, k.ETag, k.Body
        from   IdempotencyKey k
        where  k.PersonId = @PersonId
        and    k.RequestKey = @Key
        and    k.ExpiresAt > @Now
        """;

    private const string Purge =
        """
        delete from IdempotencyKey
        where  ExpiresAt <= @Now
        """;

    private const string Add =
        """
        insert into IdempotencyKey (PersonId, RequestKey, RequestHash, Status, Location, ETag, Body, ExpiresAt)
        values (@PersonId, @Key, @Hash, @Status, @Location, @ETag, @Body, @ExpiresAt)
        """;

    public static Task<KeptAnswer?> FindAsync(DatabaseConnection db, IdempotencyKey key, DateTimeOffset now, CancellationToken cancellation) =>
        db.SingleOrDefaultAsync<KeptAnswer>(Find, new { key.PersonId, key.Key, Now = now }, cancellation);

    /// <summary>Keeps an answer in the transaction of what it speaks of, so that there is never one without the other.</summary>
    public static async Task AddAsync(DatabaseConnection db, IdempotencyKey key, WriteAnswer answer, DateTimeOffset now, CancellationToken cancellation)
    {
        await db.ExecuteAsync(Purge, new { Now = now }, cancellation);
        var row = new { key.PersonId, key.Key, key.Hash, answer.Status, answer.Location, answer.ETag, answer.Body, ExpiresAt = now + IdempotencyKey.Lifetime };
        await db.ExecuteAsync(Add, row, cancellation);
    }
}

/// <summary>An answer that was given before.</summary>
internal sealed record KeptAnswer
{
    public string RequestHash { get; init; } = "";

    public int Status { get; init; }

    public string? Location { get; init; }

    public string? ETag { get; init; }

    public string? Body { get; init; }
}
