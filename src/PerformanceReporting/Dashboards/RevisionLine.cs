using PerformanceReporting.Access;

namespace PerformanceReporting.Dashboards;

/// <summary>One step in the life of a submitted value.</summary>
internal sealed record RevisionLine
{
    public int Id { get; init; }

    public int PeriodId { get; init; }

    public int Number { get; init; }

    public int UnitId { get; init; }

    public SubmissionState State { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public string? Narrative { get; init; }

    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public string? Comment { get; init; }

    public bool IsLate { get; init; }

    /// <summary>Why it was returned or corrected.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public DateTimeOffset? SupersededAt { get; init; }
}
