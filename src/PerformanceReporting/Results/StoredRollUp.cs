namespace PerformanceReporting.Results;

/// <summary>What a roll-up stands for.</summary>
internal enum RollUpScope
{
    Activity,
    Goal,
    Unit,
    Plan,
}

/// <summary>A roll-up as stored: many results of one period and basis seen as one.</summary>
internal sealed record StoredRollUp
{
    public required RollUpScope Scope { get; init; }

    public required int StrategicPlanId { get; init; }

    public int? StrategicGoalId { get; init; }

    public int? StrategicActivityId { get; init; }

    public int? UnitId { get; init; }

    public required int ReportingPeriodId { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>A fraction from 0 to 1; null when nothing below is due.</summary>
    public decimal? Achievement { get; init; }

    public int OnTrackCount { get; init; }

    public int AtRiskCount { get; init; }

    public int OffTrackCount { get; init; }

    public int NoDataCount { get; init; }

    public int NotDueCount { get; init; }

    public int MonitoredCount { get; init; }

    public int DueCount { get; init; }

    public int DataInCount { get; init; }

    public Status? WorstStatus { get; init; }

    public Trend? Trend { get; init; }
}
