using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The steps of editions. They are only added to, by <see cref="ReportStore"/> with each change of an edition.</summary>
internal static class EditionStepStore
{
    private const string Steps =
        """
        select    s.Version, s.State, s.RecordedAt, s.RecordedBy, p.DisplayName as Recorder, s.Why, s.CompiledAt, s.ReleasedAt, s.PublishedAt,
                  s.AgendaItem, s.DocumentNumber, s.Reason, s.ContentHash
        from      ReportEditionStep s
        left join Person p on p.Id = s.RecordedBy
        where     s.ReportEditionId = @EditionId
        order by  s.Version
        """;

    private const string Insert =
        """
        insert into ReportEditionStep (ReportEditionId, Version, State, RecordedAt, RecordedBy, Why, CompiledAt, ReleasedAt, PublishedAt,
                                       AgendaItem, DocumentNumber, Reason, ContentHash)
        values (@EditionId, @Version, @State, @RecordedAt, @RecordedBy, @Why, @CompiledAt, @ReleasedAt, @PublishedAt,
                @AgendaItem, @DocumentNumber, @Reason, @ContentHash)
        """;

    /// <summary>An edition's steps, the first first.</summary>
    public static Task<IReadOnlyList<EditionStep>> ReadAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        db.QueryAsync<EditionStep>(Steps, new { EditionId = editionId }, cancellation);

    /// <summary>Puts on record what the edition is from now on.</summary>
    public static Task AddAsync(DatabaseConnection db, ReportEdition edition, StepTaken step, CancellationToken cancellation = default) =>
        db.ExecuteAsync(
            Insert,
            new
            {
                EditionId = edition.Id,
                edition.Version,
                State = edition.State.ToString(),
                RecordedAt = step.At,
                RecordedBy = step.By,
                step.Why,
                edition.CompiledAt,
                edition.ReleasedAt,
                edition.PublishedAt,
                edition.AgendaItem,
                edition.DocumentNumber,
                edition.Reason,
                edition.ContentHash,
            },
            cancellation);
}
