namespace PerformanceReporting.Indicators;

/// <summary>The stretch of time that one submitted value speaks of.</summary>
internal enum Coverage
{
    /// <summary>The reporting period; for a yearly indicator its period is the plan year.</summary>
    Period,

    /// <summary>The plan year up to the as-at date: a running total or a running rate.</summary>
    YearToDate,

    /// <summary>The as-at date itself.</summary>
    Moment,
}
