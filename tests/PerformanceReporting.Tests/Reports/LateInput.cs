using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>A change of something that figures depend on, made as all inputs change: the old row is closed, a new one added.</summary>
/// <param name="What">What is changed.</param>
/// <param name="Sql">The statements, with the moment as <c>@At</c>, and one in the next year as <c>@Later</c>.</param>
internal sealed record LateInput(string What, params string[] Sql)
{
    private const string Live = "SupersededAt is null and IndicatorId = (select Id from Indicator where Code = '5.1-02')";

    public static readonly IReadOnlyList<LateInput> All =
    [
        new("an accepted value",
            """
            update MeasurementRevision
            set    SupersededAt = @At
            where  State = 'Accepted' and SupersededAt is null
            and    MeasurementId in (select m.Id from Measurement m join Indicator i on i.Id = m.IndicatorId where i.Code = '5.1-02')
            """,
            """
            insert into MeasurementRevision (MeasurementId, IndicatorId, ReportingPeriodId, Number, UnitId, State, Value, IsLate, RecordedAt)
            select MeasurementId, IndicatorId, ReportingPeriodId, Number + 100, UnitId, State, Value + Value, IsLate, @At from MeasurementRevision where SupersededAt = @At
            """),
        new("a target",
            $"update Target set SupersededAt = @At where {Live}",
            """
            insert into Target (IndicatorId, VersionNumber, Span, FirstDay, LastDay, Value, RecordedAt)
            select IndicatorId, VersionNumber, Span, FirstDay, LastDay, Value + Value, @At from Target where SupersededAt = @At
            """),
        new("a baseline",
            $"update Baseline set SupersededAt = @At where {Live}",
            """
            insert into Baseline (IndicatorId, VersionNumber, Value, MeasuredOn, IsProvisional, RecordedAt)
            select IndicatorId, VersionNumber, Value + Value, MeasuredOn, IsProvisional, @At from Baseline where SupersededAt = @At
            """),
        new("the plan's thresholds",
            "update Threshold set SupersededAt = @At where SupersededAt is null and IndicatorId is null",
            """
            insert into Threshold (StrategicPlanId, OnTrack, AtRisk, RecordedAt)
            select StrategicPlanId, OnTrack, OnTrack, @At from Threshold where SupersededAt = @At
            """),
        new("a weight",
            "update Weight set SupersededAt = @At where SupersededAt is null and IndicatorId is not null",
            """
            insert into Weight (IndicatorId, Value, RecordedAt)
            select IndicatorId, Value + Value, @At from Weight where SupersededAt = @At
            """),
        new("a definition",
            $"update IndicatorVersion set SupersededAt = @At where {Live}",
            """
            insert into IndicatorVersion (IndicatorId, Number, EffectiveFrom, IsSeriesBreak, Title, Definition, UnitOfMeasure, MeasureType, Direction,
                                          Coverage, Aggregation, Method, Frequency, UnitId, DataSource, CollectionMethod, MeansOfVerification, ApprovedOn, RecordedAt)
            select IndicatorId, Number, EffectiveFrom, IsSeriesBreak, 'Another title', Definition, UnitOfMeasure, MeasureType, Direction,
                   Coverage, Aggregation, Method, Frequency, UnitId, DataSource, CollectionMethod, MeansOfVerification, ApprovedOn, @At
            from   IndicatorVersion where SupersededAt = @At
            """),
        new("a unit's later closing day",
            """
            insert into PeriodException (ReportingPeriodId, UnitId, ClosesAt, Reason, RecordedAt)
            select p.Id, u.Id, @Later, 'Late', @At from ReportingPeriod p cross join Unit u where p.Code = '2018/2019-1' and u.Code = 'cf'
            """),
    ];

    public static TheoryData<string> Names => [.. All.Select(input => input.What)];
}
