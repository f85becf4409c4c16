namespace PerformanceReporting.Indicators;

/// <summary>What an achievement compares.</summary>
internal enum Method
{
    /// <summary>The actual with the expected value.</summary>
    Level,

    /// <summary>The way gone from the baseline with the way expected.</summary>
    Progress,
}
