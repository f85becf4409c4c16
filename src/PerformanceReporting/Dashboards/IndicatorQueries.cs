using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>Reads everything that explains one indicator.</summary>
internal static class IndicatorQueries
{
    private const string ByCode =
        """
        select i.Id, i.Code, i.UnitId, a.Id as ActivityId, a.Code as ActivityCode, a.ShortTitle as ActivityTitle,
               g.Id as GoalId, g.Number as GoalNumber, g.ShortTitle as GoalTitle
        from   Indicators i
        join   StrategicActivities a on a.Id = i.StrategicActivityId
        join   StrategicGoals g on g.Id = a.StrategicGoalId
        where  g.StrategicPlanId = @PlanId
        and    i.Code = @Code
        """;

    private const string Versions =
        """
        select   v.Id, v.Number, v.EffectiveFrom, v.IsSeriesBreak, v.Definition, v.MeasureType, v.Direction, v.Coverage, v.Aggregation,
                 v.Method, v.Frequency, v.DataSource, v.CollectionMethod, v.MeansOfVerification, v.Reason
        from     IndicatorVersions v
        where    v.IndicatorId = @IndicatorId
        and      v.SupersededAt is null
        and      v.ApprovedOn is not null
        order by v.Number
        """;

    private const string LiveTargets =
        """
        select   t.Id, t.VersionNumber, t.Span, t.FirstDay, t.LastDay, t.Value, t.LowerBound, t.UpperBound, t.RecordedAt
        from     Targets t
        where    t.IndicatorId = @IndicatorId
        and      t.SupersededAt is null
        order by t.LastDay desc, t.FirstDay desc
        """;

    private const string Stages =
        """
        select   s.Id, s.Ordinal, s.Title, s.Percentage
        from     MilestoneStages s
        where    s.IndicatorId = @IndicatorId
        and      s.VersionNumber = @VersionNumber
        and      s.SupersededAt is null
        order by s.Ordinal
        """;

    private const string AllRevisions =
        """
        select   w.Id, w.ReportingPeriodId as PeriodId, w.Number, w.UnitId, w.State, w.Value, w.Numerator, w.Denominator, w.Narrative,
                 w.NotAvailableReason, w.PromisedFor, w.Comment, w.IsLate, w.Reason, w.RecordedAt, w.SupersededAt
        from     MeasurementRevisions w
        where    w.IndicatorId = @IndicatorId
        order by w.RecordedAt desc, w.Number desc
        """;

    private const string PublishedFigures =
        """
        select   l.FigureCode
        from     ReportLines l
        join     ReportEditions e on e.Id = l.ReportEditionId
        where    l.Scope = 'Indicator'
        and      l.PlanCode = @PlanCode
        and      l.IndicatorCode = @Code
        and      l.PeriodCode = @PeriodCode
        and      e.State = 'Published'
        order by e.PublishedAt desc
        """;

    /// <summary>Null when the plan has no such indicator.</summary>
    public static Task<IndicatorLine?> FindAsync(DatabaseConnection db, int planId, string code, CancellationToken cancellation = default) =>
        db.SingleOrDefaultAsync<IndicatorLine>(ByCode, new { PlanId = planId, Code = code }, cancellation);

    /// <summary>The approved definitions, in the order in which they took effect.</summary>
    public static Task<IReadOnlyList<DefinitionText>> DefinitionsAsync(DatabaseConnection db, int indicatorId, CancellationToken cancellation = default) =>
        db.QueryAsync<DefinitionText>(Versions, new { IndicatorId = indicatorId }, cancellation);

    /// <summary>The targets that hold, the latest first.</summary>
    public static Task<IReadOnlyList<TargetLine>> TargetsAsync(DatabaseConnection db, int indicatorId, CancellationToken cancellation = default) =>
        db.QueryAsync<TargetLine>(LiveTargets, new { IndicatorId = indicatorId }, cancellation);

    /// <summary>The stages of a milestone, in their order; none for any other measure.</summary>
    public static Task<IReadOnlyList<StageLine>> StagesAsync(
        DatabaseConnection db, int indicatorId, int versionNumber, CancellationToken cancellation = default) =>
        db.QueryAsync<StageLine>(Stages, new { IndicatorId = indicatorId, VersionNumber = versionNumber }, cancellation);

    /// <summary>Every revision of every value, the latest first; the caller leaves out what the reader may not see.</summary>
    public static Task<IReadOnlyList<RevisionLine>> RevisionsAsync(DatabaseConnection db, int indicatorId, CancellationToken cancellation = default) =>
        db.QueryAsync<RevisionLine>(AllRevisions, new { IndicatorId = indicatorId }, cancellation);

    /// <summary>The codes under which the figure of a period stands in published reports, the latest first.</summary>
    public static Task<IReadOnlyList<string>> FigureCodesAsync(
        DatabaseConnection db, string planCode, string code, string periodCode, CancellationToken cancellation = default) =>
        db.QueryAsync<string>(PublishedFigures, new { PlanCode = planCode, Code = code, PeriodCode = periodCode }, cancellation);
}
