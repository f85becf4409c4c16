using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The frozen lines of editions. Lines go only while their edition is a draft; after that they stay as they are.</summary>
internal static class LineStore
{
    private const string Lines =
        """
        select   Ordinal, FigureCode, Scope, PlanCode, PlanTitle, GoalNumber, GoalTitle, GoalShortTitle, ActivityCode,
                 ActivityTitle, ActivityShortTitle, IndicatorCode, IndicatorTitle, VersionNumber, Definition, UnitOfMeasure,
                 MeasureType, Direction, Coverage, Aggregation, Method, Frequency, UnitCode, UnitTitle, PlanYear,
                 PeriodCode, PeriodOrdinal, PeriodFirstDay, AsAt, BaselineValue, BaselineDate, TargetSpan, TargetDate,
                 TargetValue, TargetLower, TargetUpper, Expected, ExpectedLower, ExpectedUpper, Actual, Numerator,
                 Denominator, Forecast, Variance, Achievement, OnTrackFrom, AtRiskFrom, Status, Trend, Basis, Note, Marks,
                 MissingReason, PromisedFor, Comment, MeasurementRevisionId, OnTrackCount, AtRiskCount, OffTrackCount,
                 NoDataCount, NotDueCount, MonitoredCount, DueCount, DataInCount
        from     ReportLine
        where    ReportEditionId = @EditionId
        order by Ordinal
        """;

    private const string Insert =
        """
        insert into ReportLine (ReportEditionId, Ordinal, FigureCode, Scope, PlanCode, PlanTitle, GoalNumber, GoalTitle,
                                GoalShortTitle, ActivityCode, ActivityTitle, ActivityShortTitle, IndicatorCode,
                                IndicatorTitle, VersionNumber, Definition, UnitOfMeasure, MeasureType, Direction, Coverage,
                                Aggregation, Method, Frequency, UnitCode, UnitTitle, PlanYear, PeriodCode, PeriodOrdinal,
                                PeriodFirstDay, AsAt, BaselineValue, BaselineDate, TargetSpan, TargetDate, TargetValue,
                                TargetLower, TargetUpper, Expected, ExpectedLower, ExpectedUpper, Actual, Numerator,
                                Denominator, Forecast, Variance, Achievement, OnTrackFrom, AtRiskFrom, Status, Trend, Basis,
                                Note, Marks, MissingReason, PromisedFor, Comment, MeasurementRevisionId, OnTrackCount,
                                AtRiskCount, OffTrackCount, NoDataCount, NotDueCount, MonitoredCount, DueCount, DataInCount)
        values (@ReportEditionId, @Ordinal, @FigureCode, @Scope, @PlanCode, @PlanTitle, @GoalNumber, @GoalTitle,
                @GoalShortTitle, @ActivityCode, @ActivityTitle, @ActivityShortTitle, @IndicatorCode, @IndicatorTitle,
                @VersionNumber, @Definition, @UnitOfMeasure, @MeasureType, @Direction, @Coverage, @Aggregation, @Method,
                @Frequency, @UnitCode, @UnitTitle, @PlanYear, @PeriodCode, @PeriodOrdinal, @PeriodFirstDay, @AsAt,
                @BaselineValue, @BaselineDate, @TargetSpan, @TargetDate, @TargetValue, @TargetLower, @TargetUpper,
                @Expected, @ExpectedLower, @ExpectedUpper, @Actual, @Numerator, @Denominator, @Forecast, @Variance,
                @Achievement, @OnTrackFrom, @AtRiskFrom, @Status, @Trend, @Basis, @Note, @Marks, @MissingReason,
                @PromisedFor, @Comment, @MeasurementRevisionId, @OnTrackCount, @AtRiskCount, @OffTrackCount, @NoDataCount,
                @NotDueCount, @MonitoredCount, @DueCount, @DataInCount)
        """;

    private const string DeleteDraft =
        """
        delete from ReportLine
        where  ReportEditionId = @EditionId
        and    exists (select 1
                       from   ReportEdition e
                       where  e.Id = ReportLine.ReportEditionId
                       and    e.State in ('Draft', 'Commented'))
        """;

    /// <summary>An edition's lines, in their order.</summary>
    public static Task<IReadOnlyList<ReportLine>> ReadAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        db.QueryAsync<ReportLine>(Lines, new { EditionId = editionId }, cancellation);

    /// <summary>Puts these lines in the place of those that the draft has.</summary>
    public static async Task ReplaceAsync(
        DatabaseConnection db, int editionId, IEnumerable<ReportLine> lines, CancellationToken cancellation = default)
    {
        await db.ExecuteAsync(DeleteDraft, new { EditionId = editionId }, cancellation);
        foreach (var line in lines)
        {
            var row = LineColumn.All.ToDictionary(column => column.Name, column => column.Value(line));
            row["ReportEditionId"] = editionId;
            await db.ExecuteAsync(Insert, row, cancellation);
        }
    }
}
