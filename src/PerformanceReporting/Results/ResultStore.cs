using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>Stored results: the live ones are those not superseded; a change closes a row and adds another.</summary>
internal static class ResultStore
{
    private const string Live =
        """
        select r.IndicatorId, r.IndicatorVersionId, r.ReportingPeriodId, r.Basis, r.UnitId, r.MeasurementRevisionId, r.TargetId,
               r.BaselineId, r.Actual, r.YearToDate, r.Expected, r.ExpectedLower, r.ExpectedUpper, r.ExpectedBy, r.Variance, r.Achievement,
               r.ProgressToFullTarget, r.OnTrackFrom, r.AtRiskFrom, r.Status, r.Trend, r.MissingData, r.Note, r.Marks
        from   Result r
        join   Indicator i on i.Id = r.IndicatorId
        join   StrategicActivity a on a.Id = i.StrategicActivityId
        join   StrategicGoal g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        and    r.IndicatorId between @First and @Last
        and    r.SupersededAt is null
        """;

    private const string Close =
        """
        update Result
        set    SupersededAt = @At
        where  IndicatorId = @IndicatorId
        and    ReportingPeriodId = @ReportingPeriodId
        and    Basis = @Basis
        and    SupersededAt is null
        """;

    private const string Add =
        """
        insert into Result (IndicatorId, IndicatorVersionId, ReportingPeriodId, Basis, UnitId, MeasurementRevisionId, TargetId,
                            BaselineId, Actual, YearToDate, Expected, ExpectedLower, ExpectedUpper, ExpectedBy, Variance, Achievement,
                            ProgressToFullTarget, OnTrackFrom, AtRiskFrom, Status, Trend, MissingData, Note, Marks, RecordedAt)
        values (@IndicatorId, @IndicatorVersionId, @ReportingPeriodId, @Basis, @UnitId, @MeasurementRevisionId, @TargetId,
                @BaselineId, @Actual, @YearToDate, @Expected, @ExpectedLower, @ExpectedUpper, @ExpectedBy, @Variance, @Achievement,
                @ProgressToFullTarget, @OnTrackFrom, @AtRiskFrom, @Status, @Trend, @MissingData, @Note, @Marks, @RecordedAt)
        """;

    /// <summary>The live results of one indicator, or of every indicator of the plan when none is named.</summary>
    public static Task<IReadOnlyList<StoredResult>> ReadAsync(
        DatabaseConnection db, int planId, int? indicatorId = null, CancellationToken cancellation = default) =>
        db.QueryAsync<StoredResult>(Live, new { PlanId = planId, First = indicatorId ?? 0, Last = indicatorId ?? int.MaxValue }, cancellation);

    public static async Task ReplaceAsync(
        DatabaseConnection db, IEnumerable<StoredResult> gone, IEnumerable<StoredResult> come, DateTimeOffset at, CancellationToken cancellation = default)
    {
        foreach (var result in gone)
        {
            await db.ExecuteAsync(Close, new { At = at, result.IndicatorId, result.ReportingPeriodId, Basis = result.Basis.ToString() }, cancellation);
        }

        foreach (var result in come)
        {
            await db.ExecuteAsync(Add, Row(result, at), cancellation);
        }
    }

    private static object Row(StoredResult result, DateTimeOffset at) => new
    {
        result.IndicatorId,
        result.IndicatorVersionId,
        result.ReportingPeriodId,
        Basis = result.Basis.ToString(),
        result.UnitId,
        result.MeasurementRevisionId,
        result.TargetId,
        result.BaselineId,
        result.Actual,
        result.YearToDate,
        result.Expected,
        result.ExpectedLower,
        result.ExpectedUpper,
        ExpectedBy = result.ExpectedBy?.ToString(),
        result.Variance,
        result.Achievement,
        result.ProgressToFullTarget,
        result.OnTrackFrom,
        result.AtRiskFrom,
        Status = result.Status.ToString(),
        Trend = result.Trend?.ToString(),
        MissingData = result.MissingData?.ToString(),
        Note = result.Note?.ToString(),
        result.Marks,
        RecordedAt = at,
    };
}
