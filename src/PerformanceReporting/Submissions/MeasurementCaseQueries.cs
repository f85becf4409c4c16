using PerformanceReporting.Access;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>Reads everything that decides about measurements: one for a step of the workflow, a period's for the pages.</summary>
internal static class MeasurementCaseQueries
{
    private const string Place =
        """
        select i.Id as IndicatorId, p.Id as PeriodId, g.StrategicPlanId as PlanId, s.TimeZone
        from   Indicator i
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        join   StrategicPlan s on s.Id = g.StrategicPlanId
        join   OperationalPlan o on o.StrategicPlanId = s.Id
        join   ReportingPeriod p on p.OperationalPlanId = o.Id
        where  i.Code = @IndicatorCode
        and    p.Code = @PeriodCode
        """;

    private const string Codes =
        """
        select i.Code as IndicatorCode, p.Code as PeriodCode
        from   Measurement m
        join   Indicator i on i.Id = m.IndicatorId
        join   ReportingPeriod p on p.Id = m.ReportingPeriodId
        where  m.Id = @Id
        """;

    private const string PeriodPlaces =
        """
        select p.Id as PeriodId, s.Id as PlanId, s.TimeZone
        from   ReportingPeriod p
        join   OperationalPlan o on o.Id = p.OperationalPlanId
        join   StrategicPlan s on s.Id = o.StrategicPlanId
        where  p.Code = @PeriodCode
        """;

    private const string InForce =
        """
        select   v.Id, v.IndicatorId, v.Number, v.Title, v.UnitOfMeasure, v.MeasureType, v.Direction, v.Coverage, v.Aggregation, v.Method,
                 v.Frequency, v.UnitId, v.EffectiveFrom, v.IsSeriesBreak
        from     Indicator i
        join     StrategicActivity a on a.Id = i.StrategicActivityId
        join     StrategicGoal g on g.Id = a.StrategicGoalId
        join     IndicatorVersion v on v.IndicatorId = i.Id
        where    g.StrategicPlanId = @PlanId
        and      i.Id between @First and @Last
        and      v.ApprovedOn is not null
        and      v.SupersededAt is null
        and      v.EffectiveFrom <= @AsAt
        and      not exists (select 1
                             from   IndicatorVersion later
                             where  later.IndicatorId = v.IndicatorId
                             and    later.Number > v.Number
                             and    later.ApprovedOn is not null
                             and    later.SupersededAt is null
                             and    later.EffectiveFrom <= @AsAt)
        order by i.Code
        """;

    private const string IndicatorCodes =
        """
        select i.Id, i.Code
        from   Indicator i
        where  i.Id between @First and @Last
        """;

    private const string Measurements =
        """
        select m.Id, m.IndicatorId, m.Version
        from   Measurement m
        where  m.ReportingPeriodId = @PeriodId
        and    m.IndicatorId between @First and @Last
        """;

    private const string Deciding =
        """
        select r.Id, r.MeasurementId, r.Number, r.UnitId, r.State, r.Value, r.Numerator, r.Denominator, r.Forecast, r.Narrative,
               r.NotAvailableReason, r.PromisedFor, r.Comment, r.EnteredBy, r.IsLate, r.Reason, r.RecordedAt, r.RecordedBy, r.SupersededAt
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        where  m.ReportingPeriodId = @PeriodId
        and    m.IndicatorId between @First and @Last
        and    (r.SupersededAt is null
                or (r.State <> 'Draft' and not exists (select 1
                                                       from   MeasurementRevision later
                                                       where  later.MeasurementId = r.MeasurementId
                                                       and    later.State <> 'Draft'
                                                       and    later.Number > r.Number)))
        """;

    private const string ByNumber =
        """
        select r.Id, r.MeasurementId, r.Number, r.UnitId, r.State, r.Value, r.Numerator, r.Denominator, r.Forecast, r.Narrative,
               r.NotAvailableReason, r.PromisedFor, r.Comment, r.EnteredBy, r.IsLate, r.Reason, r.RecordedAt, r.RecordedBy, r.SupersededAt
        from   MeasurementRevision r
        where  r.MeasurementId = @MeasurementId
        and    r.Number = @Number
        """;

    /// <summary>What somebody saw who had that version before them: each step adds a revision and moves the version, so that they share their number.</summary>
    public static Task<MeasurementRevision?> SeenAsync(DatabaseConnection db, MeasurementCase measurement, int version, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<MeasurementRevision>(ByNumber, new { measurement.MeasurementId, Number = version }, cancellation);

    /// <returns>Null when the indicator, the period, or a definition in force at the period does not exist.</returns>
    public static async Task<MeasurementCase?> FindAsync(
        DatabaseConnection db, string indicatorCode, string periodCode, DateTimeOffset now, CancellationToken cancellation = default)
    {
        if (await db.SingleOrDefaultAsync<PlaceRow>(Place, new { IndicatorCode = indicatorCode, PeriodCode = periodCode }, cancellation) is not { } place)
        {
            return null;
        }

        var period = (await PeriodQueries.ReadAsync(db, place.PlanId, cancellation)).Single(row => row.Id == place.PeriodId);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone);
        var found = await ReadAsync(db, place.PlanId, zone, period, now, place.IndicatorId, place.IndicatorId, cancellation);
        return found.SingleOrDefault();
    }

    /// <summary>Every indicator of the plan that has a definition in force at the period, by code.</summary>
    public static Task<IReadOnlyList<MeasurementCase>> OfPeriodAsync(
        DatabaseConnection db, StrategicPlan plan, ReportingPeriod period, DateTimeOffset now, CancellationToken cancellation = default) =>
        ReadAsync(db, plan.Id, plan.Zone, period, now, 0, int.MaxValue, cancellation);

    /// <summary>The measurement of that identity; null when there is none.</summary>
    public static async Task<MeasurementCase?> FindByIdAsync(DatabaseConnection db, int id, DateTimeOffset now, CancellationToken cancellation = default) =>
        await db.SingleOrDefaultAsync<CodesRow>(Codes, new { Id = id }, cancellation) is { } codes
            ? await FindAsync(db, codes.IndicatorCode, codes.PeriodCode, now, cancellation)
            : null;

    /// <summary>The same for every plan that has a period of that code.</summary>
    public static async Task<IReadOnlyList<MeasurementCase>> OfPeriodCodeAsync(
        DatabaseConnection db, string periodCode, DateTimeOffset now, CancellationToken cancellation = default)
    {
        var found = new List<MeasurementCase>();
        foreach (var place in await db.QueryAsync<PlaceRow>(PeriodPlaces, new { PeriodCode = periodCode }, cancellation))
        {
            var period = (await PeriodQueries.ReadAsync(db, place.PlanId, cancellation)).Single(row => row.Id == place.PeriodId);
            var zone = TimeZoneInfo.FindSystemTimeZoneById(place.TimeZone);
            found.AddRange(await ReadAsync(db, place.PlanId, zone, period, now, 0, int.MaxValue, cancellation));
        }

        return found;
    }

    private static async Task<IReadOnlyList<MeasurementCase>> ReadAsync(
        DatabaseConnection db, int planId, TimeZoneInfo zone, ReportingPeriod period, DateTimeOffset now, int first, int last, CancellationToken cancellation)
    {
        var range = new { PlanId = planId, PeriodId = period.Id, period.AsAt, First = first, Last = last };
        var definitions = await db.QueryAsync<IndicatorVersion>(InForce, range, cancellation);
        var codes = (await db.QueryAsync<CodeRow>(IndicatorCodes, range, cancellation)).ToDictionary(row => row.Id, row => row.Code);
        var measurements = (await db.QueryAsync<MeasurementRow>(Measurements, range, cancellation)).ToDictionary(row => row.IndicatorId);
        var revisions = (await db.QueryAsync<MeasurementRevision>(Deciding, range, cancellation)).ToLookup(revision => revision.MeasurementId);
        var exceptions = await PeriodQueries.ReadExceptionsAsync(db, planId, now, cancellation);
        return
        [
            .. from definition in definitions
               let measurement = measurements.GetValueOrDefault(definition.IndicatorId)
               let deciding = measurement is null ? [] : revisions[measurement.Id].OrderBy(revision => revision.Number).ToList()
               select new MeasurementCase
               {
                   IndicatorCode = codes[definition.IndicatorId],
                   PlanId = planId,
                   Definition = definition,
                   Period = period.For(definition.UnitId, exceptions),
                   Zone = zone,
                   MeasurementId = measurement?.Id,
                   Version = measurement?.Version ?? 0,
                   LastNumber = deciding.Count > 0 ? deciding[^1].Number : 0,
                   Accepted = deciding.Find(revision => revision is { SupersededAt: null, State: SubmissionState.Accepted }),
                   Pending = deciding.Find(revision => revision is { SupersededAt: null, State: not SubmissionState.Accepted }),
                   LastStep = deciding.FindLast(revision => revision.State != SubmissionState.Draft),
               },
        ];
    }

    private sealed record PlaceRow
    {
        public int IndicatorId { get; init; }

        public int PeriodId { get; init; }

        public int PlanId { get; init; }

        public string TimeZone { get; init; } = "";
    }

    private sealed record CodesRow
    {
        public string IndicatorCode { get; init; } = "";

        public string PeriodCode { get; init; } = "";
    }

    private sealed record CodeRow
    {
        public int Id { get; init; }

        public string Code { get; init; } = "";
    }

    private sealed record MeasurementRow
    {
        public int Id { get; init; }

        public int IndicatorId { get; init; }

        public int Version { get; init; }
    }
}
