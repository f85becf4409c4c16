using PerformanceReporting.Access;

namespace PerformanceReporting.Reports.Tracing;

/// <summary>A step in the life of a value that a printed figure may rest on.</summary>
internal sealed record TracedRevision
{
    public int MeasurementId { get; init; }

    public DateOnly AsAt { get; init; }

    public int Number { get; init; }

    public int UnitId { get; init; }

    public SubmissionState State { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public string? NotAvailableReason { get; init; }

    public string? Comment { get; init; }

    /// <summary>Why it was returned or corrected.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>What was said beside the value.</summary>
    public string Remarks => string.Join(" ", new[] { NotAvailableReason, Reason, Comment }.OfType<string>());

    /// <summary>Whether it was the accepted value at a moment.</summary>
    public bool CountedAt(DateTimeOffset moment) =>
        State is SubmissionState.Accepted && RecordedAt <= moment && (SupersededAt is null || SupersededAt > moment);
}
