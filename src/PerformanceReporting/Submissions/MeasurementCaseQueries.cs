using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>Reads everything that decides about one measurement.</summary>
internal static class MeasurementCaseQueries
{
    private const string Indicator =
        """
        select i.Id, g.StrategicPlanId as PlanId, s.TimeZone
        from   Indicator i
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        join   StrategicPlan s on s.Id = g.StrategicPlanId
        join   OperationalPlan o on o.StrategicPlanId = s.Id
        join   ReportingPeriod p on p.OperationalPlanId = o.Id
        where  i.Code = @IndicatorCode
        and    p.Code = @PeriodCode
        """;

    private const string Versions =
        """
        select   Id, IndicatorId, Number, Title, UnitOfMeasure, MeasureType, Direction, Coverage, Aggregation, Method, Frequency,
                 UnitId, EffectiveFrom, IsSeriesBreak
        from     IndicatorVersion
        where    IndicatorId = @IndicatorId
        and      ApprovedOn is not null
        and      SupersededAt is null
        order by Number
        """;

    private const string Measurement =
        """
        select m.Id, m.Version,
               (select max(r.Number) from MeasurementRevision r where r.MeasurementId = m.Id) as LastNumber
        from   Measurement m
        where  m.IndicatorId = @IndicatorId
        and    m.ReportingPeriodId = @PeriodId
        """;

    private const string LiveRevisions =
        """
        select Id, MeasurementId, Number, UnitId, State, Value, Numerator, Denominator, Forecast, Narrative, NotAvailableReason,
               PromisedFor, Comment, EnteredBy, IsLate, Reason, RecordedAt, RecordedBy
        from   MeasurementRevision
        where  MeasurementId = @Id
        and    SupersededAt is null
        """;

    /// <returns>Null when the indicator, the period, or a definition in force at the period does not exist.</returns>
    public static async Task<MeasurementCase?> ReadAsync(
        DatabaseConnection db, string indicatorCode, string periodCode, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await db.SingleOrDefaultAsync<IndicatorRow>(Indicator, new { IndicatorCode = indicatorCode, PeriodCode = periodCode }, cancellation) is not { } indicator)
        {
            return null;
        }

        var period = (await PeriodQueries.ReadAsync(db, indicator.PlanId, cancellation)).FirstOrDefault(row => row.Code == periodCode);
        var versions = await db.QueryAsync<IndicatorVersion>(Versions, new { IndicatorId = indicator.Id }, cancellation);
        if (period is null || versions.LastOrDefault(version => version.EffectiveFrom <= period.AsAt) is not { } definition)
        {
            return null;
        }

        var exceptions = await PeriodQueries.ReadExceptionsAsync(db, indicator.PlanId, now, cancellation);
        var measurement = await db.SingleOrDefaultAsync<MeasurementRow>(Measurement, new { IndicatorId = indicator.Id, PeriodId = period.Id }, cancellation);
        var live = measurement is null ? [] : await db.QueryAsync<MeasurementRevision>(LiveRevisions, new { measurement.Id }, cancellation);
        return new MeasurementCase
        {
            IndicatorCode = indicatorCode,
            Definition = definition,
            Period = period.For(definition.UnitId, exceptions),
            Zone = TimeZoneInfo.FindSystemTimeZoneById(indicator.TimeZone),
            MeasurementId = measurement?.Id,
            Version = measurement?.Version ?? 0,
            LastNumber = measurement?.LastNumber ?? 0,
            Accepted = live.FirstOrDefault(revision => revision.State == SubmissionState.Accepted),
            Pending = live.FirstOrDefault(revision => revision.State != SubmissionState.Accepted),
        };
    }

    private sealed record IndicatorRow
    {
        public int Id { get; init; }

        public int PlanId { get; init; }

        public string TimeZone { get; init; } = "";
    }

    private sealed record MeasurementRow
    {
        public int Id { get; init; }

        public int Version { get; init; }

        public int LastNumber { get; init; }
    }
}
