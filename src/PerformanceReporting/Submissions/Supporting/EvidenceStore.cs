using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Supporting;

/// <summary>Evidence in the database itself, so that a backup and several nodes need nothing else. What is taken off stays.</summary>
internal static class EvidenceStore
{
    private const string OfMeasurement =
        """
        select   e.Id, e.MeasurementId, e.Kind, e.Name, e.Address, e.ContentType, e.Size, e.ContentHash, e.RecordedAt, e.RecordedBy, e.SupersededAt,
                 e.SupersededBy
        from     Evidence e
        where    e.MeasurementId = @MeasurementId
        order by e.Id
        """;

    private const string One =
        """
        select e.Id, e.MeasurementId, e.Kind, e.Name, e.Address, e.ContentType, e.Size, e.ContentHash, e.RecordedAt, e.RecordedBy, e.SupersededAt,
               e.SupersededBy
        from   Evidence e
        where  e.Id = @Id
        """;

    private const string Content =
        """
        select e.Content
        from   Evidence e
        where  e.Id = @Id
        """;

    private const string Add =
        """
        insert into Evidence (MeasurementId, Kind, Name, Address, ContentType, Size, ContentHash, Content, RecordedAt, RecordedBy)
        values (@MeasurementId, @Kind, @Name, @Address, @ContentType, @Size, @ContentHash, @Content, @RecordedAt, @RecordedBy)
        """;

    private const string Close =
        """
        update Evidence
        set    SupersededAt = @At, SupersededBy = @By
        where  Id = @Id
        and    SupersededAt is null
        """;

    public static Task<IReadOnlyList<Evidence>> ReadAsync(DatabaseConnection db, int measurementId, CancellationToken cancellation = default) =>
        db.QueryAsync<Evidence>(OfMeasurement, new { MeasurementId = measurementId }, cancellation);

    public static Task<Evidence?> FindAsync(DatabaseConnection db, int id, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<Evidence>(One, new { Id = id }, cancellation);

    public static Task<byte[]?> ContentAsync(DatabaseConnection db, int id, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<byte[]>(Content, new { Id = id }, cancellation);

    public static Task<int> AddAsync(DatabaseConnection db, Evidence evidence, byte[]? content, CancellationToken cancellation = default) =>
        db.InsertAsync(
            Add,
            new
            {
                evidence.MeasurementId,
                Kind = evidence.Kind.ToString(),
                evidence.Name,
                evidence.Address,
                evidence.ContentType,
                evidence.Size,
                evidence.ContentHash,
                Content = content,
                evidence.RecordedAt,
                evidence.RecordedBy,
            },
            cancellation);

    /// <returns>False when it was taken off before.</returns>
    public static async Task<bool> CloseAsync(DatabaseConnection db, int id, DateTimeOffset at, int by, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Close, new { Id = id, At = at, By = by }, cancellation) > 0;
}
