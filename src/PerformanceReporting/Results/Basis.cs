namespace PerformanceReporting.Results;

/// <summary>Which values a result follows from.</summary>
internal enum Basis
{
    /// <summary>Accepted values alone.</summary>
    Official,

    /// <summary>Accepted values and, where there is one, the submitted value that would take their place.</summary>
    Provisional,
}
