using PerformanceReporting.Submissions.Comparing;

namespace PerformanceReporting.Submissions;

/// <summary>A value that waits for the office, and what became of a step tried on it just now.</summary>
internal sealed record ReviewRow
{
    public required ValueLine Line { get; init; }

    public required ReviewEntry Entry { get; init; }

    /// <summary>Whether the reader entered it, so that a colleague must look at it.</summary>
    public required bool IsOwn { get; init; }

    public SubmissionOutcome? Refused { get; init; }

    /// <summary>The value that the reader had before them when somebody else changed it; null otherwise.</summary>
    public MeasurementRevision? Seen { get; init; }

    /// <summary>What the office saw of it the last time; null when it is the first.</summary>
    public LastLook? LastLook { get; init; }

    public MeasurementRevision? Submitted => Line.Measurement.Pending is { State: Access.SubmissionState.Submitted } submitted ? submitted : null;

    public string Code => Line.Code;

    public string NameOf(string field) => $"Entries[{Code}].{field}";

    public string IdOf(string field) => $"{Code}-{field}";
}

/// <summary>A row of the review as it stands in the browser.</summary>
internal sealed class ReviewEntry
{
    /// <summary>The version of the measurement that the reviewer saw.</summary>
    public int Version { get; set; }

    public bool IsSelected { get; set; }

    public string? Comment { get; set; }
}
