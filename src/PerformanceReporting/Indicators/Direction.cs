namespace PerformanceReporting.Indicators;

/// <summary>The way an indicator is meant to go; always stated, never a default.</summary>
internal enum Direction
{
    Increase,

    Decrease,

    /// <summary>Stay within two bounds.</summary>
    Maintain,
}
