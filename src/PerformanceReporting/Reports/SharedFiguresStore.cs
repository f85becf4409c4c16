using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Whose lines an edition shows. The reports of a round have the same cut-off and so the same figures: the first edition
/// whose figures stay holds them, and the others refer to it.
/// </summary>
internal static class SharedFiguresStore
{
    private const string Owner =
        """
        select FiguresEditionId
        from   SharedFigures
        where  ReportEditionId = @EditionId
        """;

    private const string Same =
        """
        select min(e.Id)
        from   ReportEdition e
        where  e.Id <> @EditionId
        and    e.ReportingPeriodId = @ReportingPeriodId
        and    e.CutOffAt = @CutOffAt
        and    e.ContentHash = @ContentHash
        and    e.State in ('Released', 'Published')
        and    not exists (select 1
                           from   SharedFigures s
                           where  s.ReportEditionId = e.Id)
        """;

    private const string Add =
        """
        insert into SharedFigures (ReportEditionId, FiguresEditionId)
        values (@EditionId, @FiguresEditionId)
        """;

    private const string Remove =
        """
        delete from SharedFigures
        where  ReportEditionId = @EditionId
        """;

    /// <summary>The edition whose lines this one shows; itself when they are its own.</summary>
    public static async Task<int> OwnerAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        await db.SingleOrDefaultAsync<int?>(Owner, new { EditionId = editionId }, cancellation) ?? editionId;

    /// <summary>Refers a draft to an edition that froze the same figures; false when there is none, and the draft keeps its own.</summary>
    public static async Task<bool> ShareAsync(DatabaseConnection db, ReportEdition draft, CancellationToken cancellation = default)
    {
        await db.ExecuteAsync(Remove, new { EditionId = draft.Id }, cancellation);
        var same = new { EditionId = draft.Id, draft.ReportingPeriodId, draft.CutOffAt, draft.ContentHash };
        if (await db.SingleOrDefaultAsync<int?>(Same, same, cancellation) is not { } owner)
        {
            return false;
        }

        await db.ExecuteAsync(Add, new { EditionId = draft.Id, FiguresEditionId = owner }, cancellation);
        return true;
    }
}
