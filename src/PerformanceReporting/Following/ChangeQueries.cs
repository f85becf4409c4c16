using PerformanceReporting.Storage;

namespace PerformanceReporting.Following;

/// <summary>
/// Reads what a person follows, and what changed of it since they were last told: what is known at one moment beside what was
/// known at the other, so that a change which was changed back is none.
/// </summary>
internal static class ChangeQueries
{
    private const string Indicators =
        """
        select   i.Id, i.Code, v.Id as VersionId, v.Title
        from     Subscription s
        join     Indicator i on i.Id = s.IndicatorId
        join     IndicatorVersion v on v.IndicatorId = i.Id
        where    s.PersonId = @PersonId
        and      s.SupersededAt is null
        and      v.ApprovedOn is not null
        and      v.SupersededAt is null
        and      not exists (select 1
                             from   IndicatorVersion later
                             where  later.IndicatorId = v.IndicatorId
                             and    later.Number > v.Number
                             and    later.ApprovedOn is not null
                             and    later.SupersededAt is null
                             and    later.EffectiveFrom <= @Today)
        and      (v.EffectiveFrom <= @Today or v.Number = 1)
        order by i.Code
        """;

    private const string ByCode =
        """
        select max(i.Id)
        from   Indicator i
        where  i.Code = @Code
        """;

    private const string Values =
        """
        select    s.IndicatorId, v.Id as VersionId, v.MeasureType, v.UnitOfMeasure, p.AsAt, r.Value, r.Narrative, r.NotAvailableReason,
                  r.PromisedFor, r.Reason, b.Id as BeforeId, b.Value as ValueBefore
        from      Subscription s
        join      Measurement m on m.IndicatorId = s.IndicatorId
        join      ReportingPeriod p on p.Id = m.ReportingPeriodId
        join      MeasurementRevision r on r.MeasurementId = m.Id and r.State = 'Accepted'
        join      Result x on x.IndicatorId = m.IndicatorId and x.ReportingPeriodId = m.ReportingPeriodId and x.Basis = 'Official'
        join      IndicatorVersion v on v.Id = x.IndicatorVersionId
        left join MeasurementRevision b on b.MeasurementId = m.Id and b.State = 'Accepted' and b.NotAvailableReason is null
                                        and b.RecordedAt <= s.ToldUntil and (b.SupersededAt is null or b.SupersededAt > s.ToldUntil)
        where     s.PersonId = @PersonId
        and       s.SupersededAt is null
        and       r.RecordedAt > s.ToldUntil
        and       r.RecordedAt <= @Until
        and       (r.SupersededAt is null or r.SupersededAt > @Until)
        and       x.RecordedAt <= @Until
        and       (x.SupersededAt is null or x.SupersededAt > @Until)
        order by  p.AsAt
        """;

    private const string Statuses =
        """
        select   s.IndicatorId, p.AsAt, r.Status, b.Status as StatusBefore
        from     Subscription s
        join     Result r on r.IndicatorId = s.IndicatorId and r.Basis = 'Official'
        join     ReportingPeriod p on p.Id = r.ReportingPeriodId
        join     Result b on b.IndicatorId = r.IndicatorId and b.ReportingPeriodId = r.ReportingPeriodId and b.Basis = 'Official'
        where    s.PersonId = @PersonId
        and      s.SupersededAt is null
        and      r.RecordedAt > s.ToldUntil
        and      r.RecordedAt <= @Until
        and      (r.SupersededAt is null or r.SupersededAt > @Until)
        and      b.RecordedAt <= s.ToldUntil
        and      (b.SupersededAt is null or b.SupersededAt > s.ToldUntil)
        and      b.Status <> r.Status
        order by p.AsAt
        """;

    private const string Definitions =
        """
        select   s.IndicatorId, v.Number, v.EffectiveFrom, v.Reason
        from     Subscription s
        join     IndicatorVersion v on v.IndicatorId = s.IndicatorId
        where    s.PersonId = @PersonId
        and      s.SupersededAt is null
        and      v.ApprovedOn is not null
        and      v.RecordedAt > s.ToldUntil
        and      v.RecordedAt <= @Until
        and      (v.SupersededAt is null or v.SupersededAt > @Until)
        order by v.Number
        """;

    /// <summary>The indicators that a person follows, by code.</summary>
    public static Task<IReadOnlyList<FollowedIndicator>> IndicatorsAsync(DatabaseConnection db, int personId, DateOnly today, CancellationToken cancellation = default) =>
        db.QueryAsync<FollowedIndicator>(Indicators, new { PersonId = personId, Today = today }, cancellation);

    /// <summary>The indicator of that code, of the latest plan that has one; null when there is none.</summary>
    public static Task<int?> FindAsync(DatabaseConnection db, string code, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<int?>(ByCode, new { Code = code }, cancellation);

    /// <summary>What changed of them until that moment.</summary>
    public static async Task<Changes> ReadAsync(DatabaseConnection db, int personId, DateTimeOffset until, CancellationToken cancellation = default)
    {
        var asked = new { PersonId = personId, Until = until };
        return new Changes(
            [.. (await db.QueryAsync<ValueChange>(Values, asked, cancellation)).Where(change => !change.IsNone)],
            await db.QueryAsync<StatusChange>(Statuses, asked, cancellation),
            await db.QueryAsync<DefinitionChange>(Definitions, asked, cancellation));
    }
}
