namespace PerformanceReporting.Results;

/// <summary>How far an actual has come of what is expected.</summary>
internal readonly record struct Achievement
{
    /// <summary>A fraction with four decimals; null where none can be computed, and then the note says why.</summary>
    public decimal? Value { get; init; }

    public bool IsMet { get; init; }

    public ResultNote? Note { get; init; }

    /// <summary>Whether the baseline was measured from.</summary>
    public bool IsFromBaseline { get; init; }
}
