using System.Text.Json;
using System.Text.Json.Serialization;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Audit;

/// <summary>
/// The append-only trail of changes. Each event carries the hash of the one before it; the single row AuditHead holds the
/// last hash, and updating it in the same transaction makes concurrent writers queue, so the chain never forks.
/// </summary>
internal static class AuditTrail
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    private const string ReadHead =
        """
        select Hash
        from   AuditHead
        where  Id = 1
        """;

    private const string MoveHead =
        """
        update AuditHead
        set    Hash = @Hash
        where  Id = 1
        """;

    private const string Insert =
        """
        insert into AuditEvent (OccurredAt, PersonId, Actor, Door, Action, SubjectType, SubjectId, ValueBefore, ValueAfter, PreviousHash, Hash)
        values (@OccurredAt, @PersonId, @Actor, @Door, @Action, @SubjectType, @SubjectId, @ValueBefore, @ValueAfter, @PreviousHash, @Hash)
        """;

    /// <summary>Puts a change on record, in the transaction that makes it.</summary>
    public static async Task AppendAsync(DatabaseConnection db, Actor actor, DateTimeOffset at, AuditEntry entry, CancellationToken cancellation = default)
    {
        var previous = await db.SingleAsync<string>(ReadHead, null, cancellation);
        var link = AuditLink.Follow(previous, actor, at, entry.Action, entry.SubjectType, entry.SubjectId, Text(entry.Before), Text(entry.After));
        await db.ExecuteAsync(Insert, link, cancellation);
        await db.ExecuteAsync(MoveHead, new { link.Hash }, cancellation);
    }

    private static string? Text(object? value) => value is null ? null : JsonSerializer.Serialize(value, Json);
}
