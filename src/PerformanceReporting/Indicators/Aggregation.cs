namespace PerformanceReporting.Indicators;

/// <summary>How the values of several periods become one.</summary>
internal enum Aggregation
{
    Sum,

    /// <summary>Periods weigh by their months.</summary>
    Average,

    Latest,
}
