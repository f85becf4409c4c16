using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Trail;

/// <summary>Reads the audit trail page by page, the latest event first; a page begins where the one before it ended, whatever is added meanwhile.</summary>
internal static class TrailQueries
{
    private const string Matching =
        """
        select    e.Id, e.OccurredAt, e.Actor, a.DisplayName as Person, e.Door, e.Action, e.SubjectType, e.SubjectId, e.ValueBefore, e.ValueAfter
        from      AuditEvent e
        left join Person a on a.Id = e.PersonId
        where     (@Before is null or e.Id < @Before)
        and       (@Actor is null or e.Actor = @Actor)
        and       (@Door is null or e.Door = @Door)
        and       (@From is null or e.OccurredAt >= @From)
        and       (@Until is null or e.OccurredAt <= @Until)
        and       (@Indicator is null or (e.SubjectType in ('Indicator', 'Subscription') and e.SubjectId = @Indicator)
                   or (e.SubjectType in ('Measurement', 'Evidence', 'Note')
                       and e.SubjectId in (select concat(i.Code, '/', p.Code)
                                           from   Indicator i
                                           cross join ReportingPeriod p
                                           where  i.Code = @Indicator)))
        and       (@Period is null or (e.SubjectType = 'ReportingPeriod' and e.SubjectId = @Period)
                   or (e.SubjectType in ('Measurement', 'Evidence', 'Note')
                       and e.SubjectId in (select concat(i.Code, '/', p.Code)
                                           from   Indicator i
                                           cross join ReportingPeriod p
                                           where  p.Code = @Period))
                   or (e.SubjectType = 'PeriodException'
                       and e.SubjectId in (select concat(u.Code, '/', p.Code)
                                           from   Unit u
                                           cross join ReportingPeriod p
                                           where  p.Code = @Period)))
        and       (@Unit is null or (e.SubjectType = 'Unit' and e.SubjectId = @Unit)
                   or (e.SubjectType in ('Measurement', 'Evidence', 'Note')
                       and e.SubjectId in (select concat(i.Code, '/', p.Code)
                                           from   MeasurementRevision r
                                           join   Measurement m on m.Id = r.MeasurementId
                                           join   Indicator i on i.Id = m.IndicatorId
                                           join   ReportingPeriod p on p.Id = m.ReportingPeriodId
                                           join   Unit u on u.Id = r.UnitId
                                           where  u.Code = @Unit))
                   or (e.SubjectType = 'PeriodException'
                       and e.SubjectId in (select concat(u.Code, '/', p.Code)
                                           from   Unit u
                                           cross join ReportingPeriod p
                                           where  u.Code = @Unit)))
        order by  e.Id desc
        """;

    private const string Actors =
        """
        select   e.Actor
        from     AuditEvent e
        group by e.Actor
        order by e.Actor
        """;

    /// <summary>Everyone who ever did anything, as the trail names them.</summary>
    public static Task<IReadOnlyList<string>> ActorsAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<string>(Actors, null, cancellation);

    /// <param name="db">Where to read.</param>
    /// <param name="filter">Which events.</param>
    /// <param name="zone">By whose clock a day begins and ends.</param>
    /// <param name="before">The event that the page follows upon; null for the first page.</param>
    /// <param name="most">How many events at most.</param>
    /// <param name="cancellation">Gives the reading up.</param>
    public static Task<IReadOnlyList<TrailEvent>> ReadAsync(
        DatabaseConnection db, TrailFilter filter, TimeZoneInfo zone, int? before, int most, CancellationToken cancellation = default) =>
        db.FirstAsync<TrailEvent>(
            Matching,
            most,
            new
            {
                Before = before,
                Actor = Given(filter.Actor),
                Door = Given(filter.Door),
                Indicator = Given(filter.Indicator),
                Period = Given(filter.Period),
                Unit = Given(filter.Unit),
                From = filter.From is { } first ? PlanCalendar.MomentOf(first, TimeOnly.MinValue, zone) : (DateTimeOffset?)null,
                Until = filter.To is { } last ? PlanCalendar.EndOf(last, zone).AddMilliseconds(999) : (DateTimeOffset?)null,
            },
            cancellation);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
