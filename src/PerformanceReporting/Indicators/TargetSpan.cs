namespace PerformanceReporting.Indicators;

/// <summary>The kind of span a target is set for, the shortest first: the shortest decides.</summary>
internal enum TargetSpan
{
    /// <summary>A step on the way: the value wanted at one as-at date within a longer target's span.</summary>
    Interim,

    Period,

    PlanYear,

    Plan,
}
