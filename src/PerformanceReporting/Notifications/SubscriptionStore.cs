using PerformanceReporting.Storage;

namespace PerformanceReporting.Notifications;

/// <summary>Who follows what. Who no longer does is closed, not deleted.</summary>
internal static class SubscriptionStore
{
    private const string OfPerson =
        """
        select    s.IndicatorId, i.Code as IndicatorCode, s.ReportCode, s.RecordedAt
        from      Subscription s
        left join Indicator i on i.Id = s.IndicatorId
        where     s.PersonId = @PersonId
        and       s.SupersededAt is null
        order by  i.Code, s.ReportCode
        """;

    private const string Add =
        """
        insert into Subscription (PersonId, IndicatorId, ReportCode, ToldUntil, RecordedAt)
        values (@PersonId, @IndicatorId, @ReportCode, @At, @At)
        """;

    private const string Close =
        """
        update Subscription
        set    SupersededAt = @At
        where  PersonId = @PersonId
        and    SupersededAt is null
        and    (IndicatorId = @IndicatorId or ReportCode = @ReportCode)
        """;

    private const string OfReport =
        """
        select   p.Id as PersonId, p.Email, p.DisplayName, p.Language
        from     Subscription s
        join     Person p on p.Id = s.PersonId
        where    s.ReportCode = @ReportCode
        and      s.SupersededAt is null
        and      p.IsActive = 1
        and      (p.IsDemonstration = 0 or exists (select 1
                                                   from   StrategicPlan l
                                                   where  l.IsIllustrative = 1))
        order by p.Id
        """;

    private const string NotTold =
        """
        select   p.Id as PersonId, p.Email, p.DisplayName, p.Language
        from     Person p
        where    exists (select 1
                         from   Subscription s
                         where  s.PersonId = p.Id
                         and    s.IndicatorId is not null
                         and    s.SupersededAt is null
                         and    s.ToldUntil < @Until)
        and      p.IsActive = 1
        and      (p.IsDemonstration = 0 or exists (select 1
                                                   from   StrategicPlan l
                                                   where  l.IsIllustrative = 1))
        order by p.Id
        """;

    private const string Told =
        """
        update Subscription
        set    ToldUntil = @Until
        where  PersonId = @PersonId
        and    IndicatorId is not null
        and    SupersededAt is null
        and    ToldUntil < @Until
        """;

    /// <summary>What a person follows: indicators by code, then reports.</summary>
    public static Task<IReadOnlyList<Subscription>> ReadAsync(DatabaseConnection db, int personId, CancellationToken cancellation = default) =>
        db.QueryAsync<Subscription>(OfPerson, new { PersonId = personId }, cancellation);

    public static Task AddAsync(DatabaseConnection db, int personId, int? indicatorId, string? reportCode, DateTimeOffset at, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Add, new { PersonId = personId, IndicatorId = indicatorId, ReportCode = reportCode, At = at }, cancellation);

    /// <returns>False when the person did not follow it.</returns>
    public static async Task<bool> CloseAsync(
        DatabaseConnection db, int personId, int? indicatorId, string? reportCode, DateTimeOffset at, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Close, new { PersonId = personId, IndicatorId = indicatorId, ReportCode = reportCode, At = at }, cancellation) > 0;

    public static Task<IReadOnlyList<Follower>> OfReportAsync(DatabaseConnection db, string reportCode, CancellationToken cancellation = default) =>
        db.QueryAsync<Follower>(OfReport, new { ReportCode = reportCode }, cancellation);

    /// <summary>Those who follow indicators and have not been told of what happened until that moment.</summary>
    public static Task<IReadOnlyList<Follower>> NotToldAsync(DatabaseConnection db, DateTimeOffset until, CancellationToken cancellation = default) =>
        db.QueryAsync<Follower>(NotTold, new { Until = until }, cancellation);

    /// <summary>The person knows what happened to their indicators until that moment, be it that nothing did.</summary>
    public static Task ToldAsync(DatabaseConnection db, int personId, DateTimeOffset until, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Told, new { PersonId = personId, Until = until }, cancellation);
}
