using PerformanceReporting.Storage;

namespace PerformanceReporting.OData.Writing;

/// <summary>The codes that the domain speaks of, for the identities that an address names.</summary>
internal static class MeasurementPlaceQueries
{
    private const string OfSubject =
        """
        select i.Code as IndicatorCode, p.Code as PeriodCode
        from   Indicator i
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        join   OperationalPlan o on o.StrategicPlanId = g.StrategicPlanId
        join   ReportingPeriod p on p.OperationalPlanId = o.Id
        where  i.Id = @IndicatorId
        and    p.Id = @ReportingPeriodId
        """;

    public static Task<MeasurementPlace?> FindAsync(DatabaseConnection db, int indicatorId, int periodId, CancellationToken cancellation) =>
        db.SingleOrDefaultAsync<MeasurementPlace>(OfSubject, new { IndicatorId = indicatorId, ReportingPeriodId = periodId }, cancellation);
}

/// <summary>Where a measurement belongs.</summary>
internal sealed record MeasurementPlace
{
    public string IndicatorCode { get; init; } = "";

    public string PeriodCode { get; init; } = "";
}
