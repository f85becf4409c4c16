namespace PerformanceReporting.Results;

/// <summary>Why an achievement is blank, or what it must be read with.</summary>
internal enum ResultNote
{
    /// <summary>The actual lies on the wrong side of the baseline; the achievement is 0.</summary>
    WorseThanBaseline,

    /// <summary>
    /// Progress was asked for, but there is no baseline or the expected value does not lie in the indicator's direction
    /// from it; the level was taken.
    /// </summary>
    JudgedByLevel,

    /// <summary>An increase towards an expected value of zero or less: no share of it can be taken.</summary>
    ExpectedNotPositive,

    /// <summary>An increase whose actual is below zero: no share of the expected value.</summary>
    ActualNegative,

    /// <summary>A decrease towards an expected value below zero: no share of it can be taken.</summary>
    ExpectedNegative,

    /// <summary>A yes/no or milestone met before its target's date; the achievement is 1.</summary>
    MetEarly,

    /// <summary>The achievement is larger than a figure can be held.</summary>
    OutOfRange,
}
