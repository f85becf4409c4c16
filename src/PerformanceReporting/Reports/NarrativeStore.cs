using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// What the office says of each goal in an edition. A new text closes the one before it; once the edition is released
/// nothing is added any more.
/// </summary>
internal static class NarrativeStore
{
    private const string Live =
        """
        select   GoalNumber, Language, Text
        from     ReportNarrative
        where    ReportEditionId = @EditionId
        and      SupersededAt is null
        order by GoalNumber, Language
        """;

    private const string AsOf =
        """
        select   GoalNumber, Language, Text
        from     ReportNarrative
        where    ReportEditionId = @EditionId
        and      RecordedAt <= @At
        and      (SupersededAt is null or SupersededAt > @At)
        order by GoalNumber, Language
        """;

    private const string Close =
        """
        update ReportNarrative
        set    SupersededAt = @At
        where  ReportEditionId = @EditionId
        and    GoalNumber = @GoalNumber
        and    Language = @Language
        and    SupersededAt is null
        and    exists (select 1
                       from   ReportEdition e
                       where  e.Id = ReportNarrative.ReportEditionId
                       and    e.State in ('Draft', 'Commented'))
        """;

    private const string Add =
        """
        insert into ReportNarrative (ReportEditionId, GoalNumber, Language, Text, RecordedAt, RecordedBy)
        values (@EditionId, @GoalNumber, @Language, @Text, @At, @By)
        """;

    public static Task<IReadOnlyList<GoalNarrative>> ReadAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        db.QueryAsync<GoalNarrative>(Live, new { EditionId = editionId }, cancellation);

    /// <summary>The texts as they were at a moment.</summary>
    public static Task<IReadOnlyList<GoalNarrative>> ReadAsOfAsync(
        DatabaseConnection db, int editionId, DateTimeOffset at, CancellationToken cancellation = default) =>
        db.QueryAsync<GoalNarrative>(AsOf, new { EditionId = editionId, At = at }, cancellation);

    /// <summary>Writes a goal's text; an empty one takes the present one away. The caller has seen that the edition is open.</summary>
    public static async Task WriteAsync(
        DatabaseConnection db, int editionId, GoalNarrative narrative, DateTimeOffset at, int? by, CancellationToken cancellation = default)
    {
        var row = new { EditionId = editionId, narrative.GoalNumber, narrative.Language, narrative.Text, At = at, By = by };
        await db.ExecuteAsync(Close, row, cancellation);
        if (narrative.Text.Length > 0)
        {
            await db.ExecuteAsync(Add, row, cancellation);
        }
    }
}
