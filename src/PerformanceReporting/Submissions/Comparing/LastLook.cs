namespace PerformanceReporting.Submissions.Comparing;

/// <summary>What unit and office last told each other of a value that now waits again, and what has changed in it since.</summary>
/// <param name="Seen">The value as it was accepted, returned or submitted before.</param>
/// <param name="Changes">None where the same was sent again.</param>
internal sealed record LastLook(MeasurementRevision Seen, IReadOnlyList<AnswerChange> Changes);
