using PerformanceReporting.Indicators;

namespace PerformanceReporting.Results;

/// <summary>What a status is decided from.</summary>
internal readonly record struct Standing
{
    /// <summary>Whether a target speaks of the period; never of a narrative.</summary>
    public required bool HasTarget { get; init; }

    /// <summary>Whether it is a yes/no or milestone that has met the next target before its date.</summary>
    public bool IsMetEarly { get; init; }

    /// <summary>Whether the reporting frequency asks for a value in the period.</summary>
    public required bool IsDueByFrequency { get; init; }

    /// <summary>Whether the period gave a value or answered that it is not available.</summary>
    public required bool IsAnswered { get; init; }

    public required bool IsDueMomentPassed { get; init; }

    /// <summary>Whether anything is expected at the as-at date.</summary>
    public required bool HasExpectation { get; init; }

    /// <summary>Whether there is an actual to date: not missing, not available or partial.</summary>
    public required bool HasActual { get; init; }

    public Achievement Achievement { get; init; }

    public bool IsMaintain { get; init; }

    public required Threshold Threshold { get; init; }
}
