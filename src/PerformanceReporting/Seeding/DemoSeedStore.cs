namespace PerformanceReporting.Seeding;

/// <summary>The inserts of the demonstration.</summary>
internal static class DemoSeedStore
{
    public const string Period =
        """
        insert into ReportingPeriod (OperationalPlanId, Code, Ordinal, FirstDay, AsAt, OpensAt, DueAt, ClosesAt)
        values (@OperationalPlanId, @Code, @Ordinal, @FirstDay, @AsAt, @OpensAt, @DueAt, @ClosesAt)
        """;

    public const string Exception =
        """
        insert into PeriodException (ReportingPeriodId, UnitId, ClosesAt, Reason, RecordedAt, RecordedBy)
        values (@ReportingPeriodId, @UnitId, @ClosesAt, @Reason, @RecordedAt, @RecordedBy)
        """;

    public const string Session =
        """
        insert into Session (BodyId, Code, Title, FirstDay, LastDay, Round, CutOffAt, ReportingPeriodId)
        values (@BodyId, @Code, @Title, @FirstDay, @LastDay, @Round, @CutOffAt, @ReportingPeriodId)
        """;

    public const string Indicator =
        """
        insert into Indicator (Code, StrategicActivityId)
        values (@Code, @ActivityId)
        """;

    public const string Contribution =
        """
        insert into IndicatorActivity (IndicatorId, StrategicActivityId)
        values (@IndicatorId, @ActivityId)
        """;

    public const string Version =
        """
        insert into IndicatorVersion (IndicatorId, Number, EffectiveFrom, IsSeriesBreak, Title, Definition, UnitOfMeasure, MeasureType,
                                      Direction, Coverage, Aggregation, Method, Frequency, UnitId, DataSource, CollectionMethod,
                                      MeansOfVerification, ApprovedOn, Reason, RecordedAt)
        values (@IndicatorId, @Number, @EffectiveFrom, @IsSeriesBreak, @Title, @Definition, @UnitOfMeasure, @MeasureType,
                @Direction, @Coverage, @Aggregation, @Method, @Frequency, @UnitId, @DataSource, @CollectionMethod,
                @MeansOfVerification, @ApprovedOn, @Reason, @RecordedAt)
        """;

    public const string Proposal =
        """
        insert into IndicatorVersion (IndicatorId, Number, EffectiveFrom, IsSeriesBreak, Title, Definition, UnitOfMeasure, MeasureType,
                                      Direction, Coverage, Aggregation, Method, Frequency, UnitId, DataSource, CollectionMethod,
                                      MeansOfVerification, Reason, RecordedAt, SupersededAt)
        values (@IndicatorId, @Number, @EffectiveFrom, @IsSeriesBreak, @Title, @Definition, @UnitOfMeasure, @MeasureType,
                @Direction, @Coverage, @Aggregation, @Method, @Frequency, @UnitId, @DataSource, @CollectionMethod,
                @MeansOfVerification, @Reason, @RecordedAt, @SupersededAt)
        """;

    public const string Stage =
        """
        insert into MilestoneStage (IndicatorId, VersionNumber, Ordinal, Title, Percentage, RecordedAt)
        values (@IndicatorId, @VersionNumber, @Ordinal, @Title, @Percentage, @RecordedAt)
        """;

    public const string Baseline =
        """
        insert into Baseline (IndicatorId, VersionNumber, Value, MeasuredOn, IsProvisional, RecordedAt)
        values (@IndicatorId, @VersionNumber, @Value, @MeasuredOn, @IsProvisional, @RecordedAt)
        """;

    public const string Target =
        """
        insert into Target (IndicatorId, VersionNumber, Span, FirstDay, LastDay, Value, LowerBound, UpperBound, Reason, RecordedAt, SupersededAt)
        values (@IndicatorId, @VersionNumber, @Span, @FirstDay, @LastDay, @Value, @LowerBound, @UpperBound, @Reason, @RecordedAt, @SupersededAt)
        """;

    public const string Threshold =
        """
        insert into Threshold (StrategicPlanId, IndicatorId, OnTrack, AtRisk, RecordedAt)
        values (@PlanId, @IndicatorId, @OnTrack, @AtRisk, @RecordedAt)
        """;

    public const string Weight =
        """
        insert into Weight (IndicatorId, Value, RecordedAt)
        values (@IndicatorId, @Value, @RecordedAt)
        """;

    public const string Part =
        """
        insert into MeasurementPart (MeasurementRevisionId, DimensionId, DimensionMemberId, Value)
        values (@RevisionId, @DimensionId, @MemberId, @Value)
        """;

    public const string Cost =
        """
        insert into Cost (StrategicActivityId, OperationalPlanId, FundingSourceId, UnitOfMeasure, Planned, Actual, RatePerUnit,
                          RecordedAt, RecordedBy, SupersededAt)
        values (@StrategicActivityId, @OperationalPlanId, @FundingSourceId, @UnitOfMeasure, @Planned, @Actual, @RatePerUnit,
                @RecordedAt, @RecordedBy, @SupersededAt)
        """;
}
