namespace PerformanceReporting.Results;

/// <summary>
/// Many results seen as one: those of an activity, a goal, a unit or the plan. Counts stand beside the mean, so that
/// nothing hides in it.
/// </summary>
internal sealed record ComputedRollUp
{
    /// <summary>A fraction from 0 to 1; null when nothing below is due.</summary>
    public decimal? Achievement { get; init; }

    public int OnTrackCount { get; init; }

    public int AtRiskCount { get; init; }

    public int OffTrackCount { get; init; }

    public int NoDataCount { get; init; }

    public int NotDueCount { get; init; }

    public int MonitoredCount { get; init; }

    /// <summary>Indicators that are judged: on track, at risk, off track or no data.</summary>
    public int DueCount => OnTrackCount + AtRiskCount + OffTrackCount + NoDataCount;

    /// <summary>Those of them whose data are in. Completeness is this of <see cref="DueCount"/>.</summary>
    public int DataInCount => DueCount - NoDataCount;

    /// <summary>The worst status below; null when there is nothing below.</summary>
    public Status? WorstStatus { get; init; }

    /// <summary>Against the roll-up of the previous reporting period.</summary>
    public Trend? Trend { get; init; }

    /// <summary>Whether a provisional result takes part.</summary>
    public bool IsProvisional { get; init; }

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
