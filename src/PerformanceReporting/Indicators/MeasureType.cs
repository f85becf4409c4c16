namespace PerformanceReporting.Indicators;

/// <summary>What kind of thing an indicator's values are.</summary>
internal enum MeasureType
{
    Number,

    /// <summary>Held as 64 for 64 %.</summary>
    Percentage,

    Ratio,

    Currency,

    /// <summary>1 for yes, 0 for no.</summary>
    YesNo,

    /// <summary>The percentage of the stage that has been reached.</summary>
    Milestone,

    /// <summary>Words alone: never scored.</summary>
    Narrative,
}
