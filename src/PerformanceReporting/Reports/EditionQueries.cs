using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Reads the editions of the reports, without their lines.</summary>
internal static class EditionQueries
{
    private const string All =
        """
        select   e.Id, e.ReportId, r.Code as ReportCode, e.SessionId, s.Code as SessionCode, e.ReportingPeriodId, e.Number, e.State,
                 e.CutOffAt, e.CompiledAt, e.CompiledBy, e.ReleasedAt, e.ReleasedBy, e.PublishedAt, e.PublishedBy, e.AgendaItem,
                 e.DocumentNumber, e.Reason, e.DefinitionHash, e.ContentHash, e.Version,
                 c.DisplayName as Compiler, a.DisplayName as Releaser, p.DisplayName as Publisher
        from     ReportEdition e
        join     Report r on r.Id = e.ReportId
        join     Session s on s.Id = e.SessionId
        left join Person c on c.Id = e.CompiledBy
        left join Person a on a.Id = e.ReleasedBy
        left join Person p on p.Id = e.PublishedBy
        order by e.CutOffAt, r.Code, e.Number
        """;

    private const string PeriodOfEdition =
        """
        select AsAt
        from   ReportingPeriod
        where  Id = @ReportingPeriodId
        """;

    /// <summary>Every edition, in the order of the cut-offs.</summary>
    public static Task<IReadOnlyList<ReportEdition>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<ReportEdition>(All, null, cancellation);

    /// <summary>The report's last edition for a session; null when there is none yet.</summary>
    public static async Task<ReportEdition?> LatestAsync(
        DatabaseConnection db, string reportCode, int sessionId, CancellationToken cancellation = default) =>
        (await ReadAsync(db, cancellation))
            .Where(edition => edition.ReportCode == reportCode && edition.SessionId == sessionId)
            .MaxBy(edition => edition.Number);

    /// <summary>The as-at date of the period that the edition was compiled for, whatever its session is planned for since.</summary>
    public static Task<DateOnly> AsAtAsync(DatabaseConnection db, ReportEdition edition, CancellationToken cancellation = default) =>
        db.SingleAsync<DateOnly>(PeriodOfEdition, new { edition.ReportingPeriodId }, cancellation);
}
