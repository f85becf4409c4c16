namespace PerformanceReporting.Reports;

/// <summary>What a line of a report speaks of.</summary>
internal enum LineScope
{
    Indicator,
    Activity,
    Goal,
    Plan,
}
