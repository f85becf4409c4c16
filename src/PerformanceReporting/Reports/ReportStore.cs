using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Reports and their editions. Each change of an edition says which version of it was seen.</summary>
internal static class ReportStore
{
    private const string FindReport =
        """
        select Id
        from   Report
        where  Code = @Code
        """;

    private const string FindBody =
        """
        select Id
        from   Body
        where  Code = @Body
        """;

    private const string AddReport =
        """
        insert into Report (Code, Title, BodyId)
        values (@Code, @Title, @BodyId)
        """;

    private const string UpdateReport =
        """
        update Report
        set    Title = @Title,
               BodyId = @BodyId
        where  Id = @Id
        and    (Title <> @Title or BodyId <> @BodyId)
        """;

    private const string AddEdition =
        """
        insert into ReportEdition (ReportId, SessionId, ReportingPeriodId, Number, State, CutOffAt, CompiledAt, CompiledBy,
                                   AgendaItem, DocumentNumber, Reason, DefinitionHash, ContentHash, Version)
        values (@ReportId, @SessionId, @ReportingPeriodId, @Number, @State, @CutOffAt, @CompiledAt, @CompiledBy,
                @AgendaItem, @DocumentNumber, @Reason, @DefinitionHash, @ContentHash, @Version)
        """;

    private const string UpdateEdition =
        """
        update ReportEdition
        set    ReportingPeriodId = @ReportingPeriodId,
               State = @State,
               CutOffAt = @CutOffAt,
               CompiledAt = @CompiledAt,
               CompiledBy = @CompiledBy,
               ReleasedAt = @ReleasedAt,
               ReleasedBy = @ReleasedBy,
               PublishedAt = @PublishedAt,
               PublishedBy = @PublishedBy,
               AgendaItem = @AgendaItem,
               DocumentNumber = @DocumentNumber,
               Reason = @Reason,
               DefinitionHash = @DefinitionHash,
               ContentHash = @ContentHash,
               Version = @Version
        where  Id = @Id
        and    Version = @SeenVersion
        and    State <> 'Published'
        """;

    /// <summary>The report's identity, its row brought in line with its definition; null when its body does not exist.</summary>
    public static async Task<int?> EnsureAsync(DatabaseConnection db, ReportDefinition definition, CancellationToken cancellation = default)
    {
        if (await db.SingleOrDefaultAsync<int?>(FindBody, new { definition.Body }, cancellation) is not { } bodyId)
        {
            return null;
        }

        if (await db.SingleOrDefaultAsync<int?>(FindReport, new { definition.Code }, cancellation) is not { } id)
        {
            return await db.InsertAsync(AddReport, new { definition.Code, Title = definition.Title.En, BodyId = bodyId }, cancellation);
        }

        await db.ExecuteAsync(UpdateReport, new { Id = id, Title = definition.Title.En, BodyId = bodyId }, cancellation);
        return id;
    }

    public static async Task<ReportEdition> AddAsync(
        DatabaseConnection db, ReportEdition edition, StepTaken step, CancellationToken cancellation = default)
    {
        var added = edition with { Id = await db.InsertAsync(AddEdition, Row(edition, 0), cancellation) };
        await EditionStepStore.AddAsync(db, added, step, cancellation);
        return added;
    }

    /// <returns>The edition with its new version; null when somebody else changed it first, or it is published.</returns>
    public static async Task<ReportEdition?> UpdateAsync(
        DatabaseConnection db, ReportEdition edition, StepTaken step, CancellationToken cancellation = default)
    {
        var next = edition with { Version = edition.Version + 1 };
        if (await db.ExecuteAsync(UpdateEdition, Row(next, edition.Version), cancellation) != 1)
        {
            return null;
        }

        await EditionStepStore.AddAsync(db, next, step, cancellation);
        return next;
    }

    private static object Row(ReportEdition edition, int seenVersion) => new
    {
        edition.Id,
        edition.ReportId,
        edition.SessionId,
        edition.ReportingPeriodId,
        edition.Number,
        State = edition.State.ToString(),
        edition.CutOffAt,
        edition.CompiledAt,
        edition.CompiledBy,
        edition.ReleasedAt,
        edition.ReleasedBy,
        edition.PublishedAt,
        edition.PublishedBy,
        edition.AgendaItem,
        edition.DocumentNumber,
        edition.Reason,
        edition.DefinitionHash,
        edition.ContentHash,
        edition.Version,
        SeenVersion = seenVersion,
    };
}
