using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>
/// Reads what results follow from, as known at one moment, for a range of indicators: one, or all of a plan.
/// </summary>
internal static class InputQueries
{
    private const string Versions =
        """
        select   v.Id, v.IndicatorId, v.Number, v.Title, v.UnitOfMeasure, v.MeasureType, v.Direction, v.Coverage, v.Aggregation,
                 v.Method, v.Frequency, v.UnitId, v.EffectiveFrom, v.IsSeriesBreak
        from     IndicatorVersion v
        join     Indicator i on i.Id = v.IndicatorId
        join     StrategicActivity a on a.Id = i.StrategicActivityId
        join     StrategicGoal g on g.Id = a.StrategicGoalId
        where    g.StrategicPlanId = @PlanId
        and      v.IndicatorId between @First and @Last
        and      v.ApprovedOn is not null
        and      v.RecordedAt <= @KnownAt
        and      (v.SupersededAt is null or v.SupersededAt > @KnownAt)
        order by v.IndicatorId, v.Number
        """;

    private const string Baselines =
        """
        select Id, IndicatorId, VersionNumber, Value, MeasuredOn, IsProvisional
        from   Baseline
        where  IndicatorId between @First and @Last
        and    RecordedAt <= @KnownAt
        and    (SupersededAt is null or SupersededAt > @KnownAt)
        """;

    private const string Targets =
        """
        select Id, IndicatorId, VersionNumber, Span, FirstDay, LastDay, Value, LowerBound, UpperBound
        from   Target
        where  IndicatorId between @First and @Last
        and    RecordedAt <= @KnownAt
        and    (SupersededAt is null or SupersededAt > @KnownAt)
        """;

    private const string Thresholds =
        """
        select Id, IndicatorId, OnTrack, AtRisk
        from   Threshold
        where  StrategicPlanId = @PlanId
        and    (IndicatorId is null or IndicatorId between @First and @Last)
        and    RecordedAt <= @KnownAt
        and    (SupersededAt is null or SupersededAt > @KnownAt)
        """;

    private const string Values =
        """
        select   m.IndicatorId, m.ReportingPeriodId, r.Id as MeasurementRevisionId, r.State, r.Value, r.Numerator, r.Denominator,
                 r.NotAvailableReason, r.PromisedFor,
                 (select count(*)
                  from   MeasurementRevision a
                  where  a.MeasurementId = m.Id
                  and    a.State = 'Accepted'
                  and    a.RecordedAt <= @KnownAt) as AcceptedCount
        from     Measurement m
        join     MeasurementRevision r on r.MeasurementId = m.Id
        where    m.IndicatorId between @First and @Last
        and      r.State in ('Accepted', 'Submitted')
        and      r.RecordedAt <= @KnownAt
        and      (r.SupersededAt is null or r.SupersededAt > @KnownAt)
        """;

    /// <summary>Reads the inputs of one indicator, or of every indicator of the plan when none is named.</summary>
    public static async Task<PlanInputs> ReadAsync(
        DatabaseConnection db, int planId, int? indicatorId, DateTimeOffset knownAt, CancellationToken cancellation = default)
    {
        var range = new { PlanId = planId, First = indicatorId ?? 0, Last = indicatorId ?? int.MaxValue, KnownAt = knownAt };
        return new PlanInputs
        {
            PlanId = planId,
            KnownAt = knownAt,
            Periods = await PeriodQueries.ReadAsync(db, planId, cancellation),
            Exceptions = await PeriodQueries.ReadExceptionsAsync(db, planId, knownAt, cancellation),
            Versions = (await db.QueryAsync<IndicatorVersion>(Versions, range, cancellation)).ToLookup(row => row.IndicatorId),
            Baselines = (await db.QueryAsync<Baseline>(Baselines, range, cancellation)).ToLookup(row => row.IndicatorId),
            Targets = (await db.QueryAsync<Target>(Targets, range, cancellation)).ToLookup(row => row.IndicatorId),
            Thresholds = await db.QueryAsync<Threshold>(Thresholds, range, cancellation),
            Values = (await db.QueryAsync<KnownValue>(Values, range, cancellation)).ToLookup(row => row.IndicatorId),
        };
    }
}
