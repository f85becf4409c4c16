namespace PerformanceReporting.Results;

/// <summary>Where an indicator is going, in its own direction.</summary>
internal enum Trend
{
    Improving,
    Stable,
    Worsening,
}
