using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Drafting;

/// <summary>Comments on editions. They are only added to.</summary>
internal static class CommentStore
{
    private const string OfEdition =
        """
        select   c.Id, c.GoalNumber, c.Body, c.RecordedAt, c.RecordedBy, p.DisplayName as Author
        from     ReportComment c
        join     Person p on p.Id = c.RecordedBy
        where    c.ReportEditionId = @EditionId
        order by c.Id
        """;

    private const string Insert =
        """
        insert into ReportComment (ReportEditionId, GoalNumber, Body, RecordedAt, RecordedBy)
        values (@EditionId, @GoalNumber, @Body, @RecordedAt, @RecordedBy)
        """;

    /// <summary>An edition's comments, the first first.</summary>
    public static Task<IReadOnlyList<EditionComment>> ReadAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        db.QueryAsync<EditionComment>(OfEdition, new { EditionId = editionId }, cancellation);

    public static Task AddAsync(DatabaseConnection db, int editionId, EditionComment comment, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Insert, new { EditionId = editionId, comment.GoalNumber, comment.Body, comment.RecordedAt, comment.RecordedBy }, cancellation);
}
