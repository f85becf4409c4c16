using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>Reads the rules in force, and the values that a new one is compared with.</summary>
internal static class RuleQueries
{
    private const string InForce =
        """
        select   r.Id, r.Code, r.Kind, r.Grade, r.MeasureType, r.IndicatorId, r.LowerBound, r.UpperBound, r.Share
        from     ValidationRule r
        where    r.SupersededAt is null
        order by r.Code
        """;

    private const string Earlier =
        """
        select   m.IndicatorId, p.AsAt, o.PlanYear, p.Ordinal, r.Value, r.Numerator, r.Denominator, r.Narrative
        from     MeasurementRevision r
        join     Measurement m on m.Id = r.MeasurementId
        join     ReportingPeriod p on p.Id = m.ReportingPeriodId
        join     OperationalPlan o on o.Id = p.OperationalPlanId
        where    m.IndicatorId between @First and @Last
        and      o.StrategicPlanId = @PlanId
        and      r.State = 'Accepted'
        and      r.SupersededAt is null
        and      p.AsAt < @AsAt
        and      not exists (select 1
                             from   IndicatorVersion v
                             where  v.IndicatorId = m.IndicatorId
                             and    v.IsSeriesBreak = 1
                             and    v.ApprovedOn is not null
                             and    v.SupersededAt is null
                             and    v.EffectiveFrom <= @AsAt
                             and    v.EffectiveFrom > p.AsAt)
        order by p.AsAt
        """;

    private const string Codes =
        """
        select i.Id, i.Code
        from   Indicator i
        """;

    /// <summary>The codes of all indicators, by identity.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> IndicatorCodesAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        (await db.QueryAsync<CodeRow>(Codes, null, cancellation)).ToDictionary(row => row.Id, row => row.Code);

    public static Task<IReadOnlyList<ValidationRule>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<ValidationRule>(InForce, null, cancellation);

    /// <summary>What a value of the measurement is compared with.</summary>
    public static async Task<Course> CourseAsync(DatabaseConnection db, MeasurementCase of, CancellationToken cancellation = default)
    {
        var asked = new { First = of.Definition.IndicatorId, Last = of.Definition.IndicatorId, of.PlanId, of.Period.AsAt };
        return new Course(await db.QueryAsync<EarlierValue>(Earlier, asked, cancellation));
    }

    /// <summary>The same for every indicator of the plan, by its identity.</summary>
    public static async Task<ILookup<int, EarlierValue>> CoursesAsync(DatabaseConnection db, int planId, DateOnly asAt, CancellationToken cancellation = default) =>
        (await db.QueryAsync<EarlierValue>(Earlier, new { First = 0, Last = int.MaxValue, PlanId = planId, AsAt = asAt }, cancellation))
            .ToLookup(value => value.IndicatorId);

    private sealed record CodeRow
    {
        public int Id { get; init; }

        public string Code { get; init; } = "";
    }
}
