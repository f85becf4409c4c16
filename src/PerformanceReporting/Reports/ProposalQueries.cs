using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Reads which definitions were proposed at one moment, and which had been approved since another.</summary>
internal static class ProposalQueries
{
    private const string KnownAt =
        """
        select   g.Number as GoalNumber, i.Code as IndicatorCode, v.ApprovedOn, v.Reason, v.Number, v.EffectiveFrom, v.IsSeriesBreak,
                 v.Title, v.Definition, v.UnitOfMeasure, v.MeasureType, v.Direction, v.Coverage, v.Aggregation, v.Method, v.Frequency,
                 u.Title as UnitTitle, v.DataSource, v.CollectionMethod, v.MeansOfVerification
        from     IndicatorVersion v
        join     Indicator i on i.Id = v.IndicatorId
        join     StrategicActivity a on a.Id = i.StrategicActivityId
        join     StrategicGoal g on g.Id = a.StrategicGoalId
        join     Unit u on u.Id = v.UnitId
        where    g.StrategicPlanId = @PlanId
        and      v.RecordedAt <= @KnownAt
        and      (v.SupersededAt is null or v.SupersededAt > @KnownAt)
        """;

    /// <param name="db">A connection.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="since">The day after which approvals are told; null where no edition came before, and none is.</param>
    /// <param name="knownAt">The cut-off.</param>
    /// <param name="cancellation">Stops the statement.</param>
    public static async Task<IReadOnlyList<ProposalLine>> ReadAsync(
        DatabaseConnection db, int planId, DateOnly? since, DateTimeOffset knownAt, CancellationToken cancellation = default)
    {
        var versions = (await db.QueryAsync<Row>(KnownAt, new { PlanId = planId, KnownAt = knownAt }, cancellation))
            .OrderBy(row => row.IndicatorCode, CodeOrder.Instance)
            .ThenBy(row => row.Number)
            .ToList();
        var approved = versions.Where(row => row.ApprovedOn is not null).ToLookup(row => row.IndicatorCode);
        return
        [
            .. from row in versions
               where row.ApprovedOn is null || row.ApprovedOn > since
               let current = approved[row.IndicatorCode].LastOrDefault(version => version.Number < row.Number)
               select new ProposalLine
               {
                   GoalNumber = row.GoalNumber,
                   IndicatorCode = row.IndicatorCode,
                   ApprovedOn = row.ApprovedOn,
                   Reason = row.Reason,
                   Proposed = Text(row),
                   Current = current is null ? null : Text(current),
               },
        ];
    }

    private static DefinitionText Text(Row row) => new()
    {
        Number = row.Number,
        EffectiveFrom = row.EffectiveFrom,
        IsSeriesBreak = row.IsSeriesBreak,
        Title = row.Title,
        Definition = row.Definition,
        UnitOfMeasure = row.UnitOfMeasure,
        MeasureType = row.MeasureType,
        Direction = row.Direction,
        Coverage = row.Coverage,
        Aggregation = row.Aggregation,
        Method = row.Method,
        Frequency = row.Frequency,
        UnitTitle = row.UnitTitle,
        DataSource = row.DataSource,
        CollectionMethod = row.CollectionMethod,
        MeansOfVerification = row.MeansOfVerification,
    };

    private sealed record Row
    {
        public int GoalNumber { get; init; }
        public string IndicatorCode { get; init; } = "";
        public DateOnly? ApprovedOn { get; init; }
        public string? Reason { get; init; }
        public int Number { get; init; }
        public DateOnly EffectiveFrom { get; init; }
        public bool IsSeriesBreak { get; init; }
        public string Title { get; init; } = "";
        public string Definition { get; init; } = "";
        public string UnitOfMeasure { get; init; } = "";
        public Indicators.MeasureType MeasureType { get; init; }
        public Indicators.Direction? Direction { get; init; }
        public Indicators.Coverage? Coverage { get; init; }
        public Indicators.Aggregation? Aggregation { get; init; }
        public Indicators.Method? Method { get; init; }
        public Indicators.Frequency Frequency { get; init; }
        public string UnitTitle { get; init; } = "";
        public string DataSource { get; init; } = "";
        public string CollectionMethod { get; init; } = "";
        public string MeansOfVerification { get; init; } = "";
    }
}
