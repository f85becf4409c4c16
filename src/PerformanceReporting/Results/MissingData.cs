namespace PerformanceReporting.Results;

/// <summary>Why a result has no actual although a value was due.</summary>
internal enum MissingData
{
    /// <summary>Nothing was given.</summary>
    Missing,

    /// <summary>"Not available" was answered, with a reason and a promised date.</summary>
    NotAvailable,

    /// <summary>The period's own value is there, but one that the total needs is not.</summary>
    Partial,

    /// <summary>The total is larger than a figure can be held.</summary>
    OutOfRange,
}
