using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>Reads stored results with what is needed to show and to draw them.</summary>
internal static class ScoreQueries
{
    private const string Scores =
        """
        select   r.IndicatorId, i.Code, i.StrategicActivityId as ActivityId, r.ReportingPeriodId as PeriodId, r.Basis,
                 v.Id as VersionId, v.Title, v.UnitOfMeasure, v.MeasureType, v.Direction, v.EffectiveFrom, v.IsSeriesBreak,
                 u.Id as UnitId, u.Title as UnitTitle, r.Actual, r.Expected, r.ExpectedLower, r.ExpectedUpper, r.Achievement,
                 r.OnTrackFrom, r.AtRiskFrom, r.Status, r.Trend, r.Note, r.Marks, r.MeasurementRevisionId, r.TargetId,
                 t.Value as Target, b.Value as Baseline, r.ExpectedBy, r.MissingData
        from     Results r
        join     ReportingPeriods p on p.Id = r.ReportingPeriodId
        join     Indicators i on i.Id = r.IndicatorId
        join     StrategicActivities a on a.Id = i.StrategicActivityId
        join     IndicatorVersions v on v.Id = r.IndicatorVersionId
        join     Units u on u.Id = r.UnitId
        left join Targets t on t.Id = r.TargetId
        left join Baselines b on b.Id = r.BaselineId
        where    r.Basis in ('Official', @Basis)
        and      r.SupersededAt is null
        and      r.ReportingPeriodId = coalesce(@PeriodId, r.ReportingPeriodId)
        and      a.StrategicGoalId = coalesce(@GoalId, a.StrategicGoalId)
        and      r.IndicatorId = coalesce(@IndicatorId, r.IndicatorId)
        order by i.Code, p.AsAt
        """;

    /// <summary>Every indicator at one period, by code.</summary>
    public static Task<IReadOnlyList<Score>> AtPeriodAsync(DatabaseConnection db, int periodId, Basis basis, CancellationToken cancellation = default) =>
        ReadAsync(db, basis, periodId, null, null, cancellation);

    /// <summary>The indicators of a goal at every period, by code and period.</summary>
    public static Task<IReadOnlyList<Score>> OfGoalAsync(DatabaseConnection db, int goalId, Basis basis, CancellationToken cancellation = default) =>
        ReadAsync(db, basis, null, goalId, null, cancellation);

    /// <summary>One indicator at every period, oldest first.</summary>
    public static Task<IReadOnlyList<Score>> OfIndicatorAsync(DatabaseConnection db, int indicatorId, Basis basis, CancellationToken cancellation = default) =>
        ReadAsync(db, basis, null, null, indicatorId, cancellation);

    // A provisional result is stored only where it differs from the official one, and then takes its place.
    private static async Task<IReadOnlyList<Score>> ReadAsync(
        DatabaseConnection db, Basis basis, int? periodId, int? goalId, int? indicatorId, CancellationToken cancellation)
    {
        var range = new { Basis = basis.ToString(), PeriodId = periodId, GoalId = goalId, IndicatorId = indicatorId };
        return
        [
            .. (await db.QueryAsync<Score>(Scores, range, cancellation))
                .GroupBy(score => (score.IndicatorId, score.PeriodId))
                .Select(both => both.MaxBy(score => score.Basis)!),
        ];
    }
}
