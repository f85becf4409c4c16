namespace PerformanceReporting.Results;

/// <summary>How an indicator stands at an as-at date, the best first. Declared in the order used wherever they are listed.</summary>
internal enum Status
{
    OnTrack,
    AtRisk,
    OffTrack,

    /// <summary>A value is due, and it is missing, not available or partial.</summary>
    NoData,

    /// <summary>No value is due yet, or nothing is expected of it yet.</summary>
    NotDue,

    /// <summary>A narrative, or without a target: never judged.</summary>
    Monitored,
}
