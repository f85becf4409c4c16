using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>Reads the next session and what is missing for it.</summary>
internal static class SessionQueries
{
    private const string Coming =
        """
        select   s.Id, s.Code, s.Title, s.FirstDay, s.LastDay, s.CutOffAt, s.ReportingPeriodId as PeriodId, r.Code as ReportCode,
                 e.Number as EditionNumber, e.State as EditionState
        from     Sessions s
        left join Reports r on r.BodyId = s.BodyId
        left join ReportEditions e
                 on  e.ReportId = r.Id
                 and e.SessionId = s.Id
                 and not exists (select 1
                                 from   ReportEditions later
                                 where  later.ReportId = e.ReportId
                                 and    later.SessionId = e.SessionId
                                 and    later.Number > e.Number)
        where    s.LastDay >= @Today
        order by s.FirstDay, s.Code
        """;

    private const string WithoutData =
        """
        select   r.IndicatorId, i.Code, v.Id as VersionId, v.Title, u.Id as UnitId, u.Title as UnitTitle,
                 w.State, w.NotAvailableReason, w.PromisedFor
        from     Results r
        join     Indicators i on i.Id = r.IndicatorId
        join     IndicatorVersions v on v.Id = r.IndicatorVersionId
        join     Units u on u.Id = r.UnitId
        left join MeasurementRevisions w
                 on  w.IndicatorId = r.IndicatorId
                 and w.ReportingPeriodId = r.ReportingPeriodId
                 and w.SupersededAt is null
        where    r.ReportingPeriodId = @PeriodId
        and      r.Basis = 'Official'
        and      r.SupersededAt is null
        and      r.Status = 'NoData'
        order by i.Code
        """;

    /// <summary>The session that comes next, or is being held; null when none is planned.</summary>
    public static async Task<NextSession?> NextAsync(DatabaseConnection db, DateOnly today, CancellationToken cancellation = default) =>
        await db.QueryAsync<NextSession>(Coming, new { Today = today }, cancellation) is [var next, ..] ? next : null;

    /// <summary>The indicators without data at a period, one row for each of their live revisions.</summary>
    public static Task<IReadOnlyList<MissingValue>> MissingAsync(DatabaseConnection db, int periodId, CancellationToken cancellation = default) =>
        db.QueryAsync<MissingValue>(WithoutData, new { PeriodId = periodId }, cancellation);
}
