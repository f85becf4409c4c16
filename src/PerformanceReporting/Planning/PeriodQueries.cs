using PerformanceReporting.Storage;

namespace PerformanceReporting.Planning;

/// <summary>Reads the reporting periods of a plan, oldest first, and the exceptions granted to units.</summary>
internal static class PeriodQueries
{
    private const string Periods =
        """
        select   p.Id, p.Code, o.PlanYear, o.FirstDay as PlanYearFirstDay, o.LastDay as PlanYearLastDay, p.Ordinal,
                 p.FirstDay, p.AsAt, p.OpensAt, p.DueAt, p.ClosesAt
        from     ReportingPeriod p
        join     OperationalPlan o on o.Id = p.OperationalPlanId
        where    o.StrategicPlanId = @PlanId
        order by p.AsAt
        """;

    private const string Exceptions =
        """
        select x.ReportingPeriodId, x.UnitId, x.ClosesAt
        from   PeriodException x
        join   ReportingPeriod p on p.Id = x.ReportingPeriodId
        join   OperationalPlan o on o.Id = p.OperationalPlanId
        where  o.StrategicPlanId = @PlanId
        and    x.RecordedAt <= @KnownAt
        and    (x.SupersededAt is null or x.SupersededAt > @KnownAt)
        """;

    public static Task<IReadOnlyList<ReportingPeriod>> ReadAsync(DatabaseConnection db, int planId, CancellationToken cancellation = default) =>
        db.QueryAsync<ReportingPeriod>(Periods, new { PlanId = planId }, cancellation);

    public static Task<IReadOnlyList<PeriodException>> ReadExceptionsAsync(
        DatabaseConnection db, int planId, DateTimeOffset knownAt, CancellationToken cancellation = default) =>
        db.QueryAsync<PeriodException>(Exceptions, new { PlanId = planId, KnownAt = knownAt }, cancellation);
}
