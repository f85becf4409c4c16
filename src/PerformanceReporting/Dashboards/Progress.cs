using PerformanceReporting.Results;

namespace PerformanceReporting.Dashboards;

/// <summary>The stored roll-up of a plan, goal or activity at one reporting period.</summary>
internal sealed record Progress
{
    /// <summary>Null for the plan's own roll-up.</summary>
    public int? GoalId { get; init; }

    /// <summary>Null for a goal's or the plan's roll-up.</summary>
    public int? ActivityId { get; init; }

    public int PeriodId { get; init; }

    public Basis Basis { get; init; }

    /// <summary>A fraction from 0 to 1; null where nothing was due.</summary>
    public decimal? Achievement { get; init; }

    public int OnTrackCount { get; init; }

    public int AtRiskCount { get; init; }

    public int OffTrackCount { get; init; }

    public int NoDataCount { get; init; }

    public int NotDueCount { get; init; }

    public int MonitoredCount { get; init; }

    public int DueCount { get; init; }

    public int DataInCount { get; init; }

    public Trend? Trend { get; init; }

    public int Count(Status status) => status switch
    {
        Status.OnTrack => OnTrackCount,
        Status.AtRisk => AtRiskCount,
        Status.OffTrack => OffTrackCount,
        Status.NoData => NoDataCount,
        Status.NotDue => NotDueCount,
        Status.Monitored => MonitoredCount,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };
}
