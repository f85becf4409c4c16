namespace PerformanceReporting.Indicators;

/// <summary>How often a value is due.</summary>
internal enum Frequency
{
    /// <summary>In every reporting period.</summary>
    Period,

    /// <summary>Once, in the last reporting period of the plan year.</summary>
    Year,
}
