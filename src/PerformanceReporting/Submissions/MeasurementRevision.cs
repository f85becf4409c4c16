using PerformanceReporting.Access;

namespace PerformanceReporting.Submissions;

/// <summary>One step in the life of a measurement, as stored.</summary>
internal sealed record MeasurementRevision
{
    public int Id { get; init; }

    public int MeasurementId { get; init; }

    /// <summary>1 for the first.</summary>
    public int Number { get; init; }

    /// <summary>The unit that answered for the indicator when this was recorded.</summary>
    public int UnitId { get; init; }

    public SubmissionState State { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public decimal? Forecast { get; init; }

    public string? Narrative { get; init; }

    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public string? Comment { get; init; }

    /// <summary>Who typed the value, also when somebody else recorded this step.</summary>
    public int? EnteredBy { get; init; }

    /// <summary>Submitted after the due moment.</summary>
    public bool IsLate { get; init; }

    /// <summary>Why it was returned, or why an accepted value is corrected.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public int? RecordedBy { get; init; }

    /// <summary>When the next step closed it; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    /// <summary>Whether there is a value, a narrative or a reason why there is none.</summary>
    public bool IsAnswer => Value is not null || Narrative is not null || NotAvailableReason is not null;

    /// <summary>Whether the person typed or submitted it.</summary>
    public bool IsBy(int personId) => personId == EnteredBy || personId == RecordedBy;

    /// <summary>
    /// Whether the same answer was given. Why a correction is made belongs to it while it is on its way; the reason of a
    /// returned value is the office's, and that of an accepted one is spent.
    /// </summary>
    public bool GivesTheSameAs(Submission given) =>
        Value == given.Value
        && Numerator == given.Numerator
        && Denominator == given.Denominator
        && Forecast == given.Forecast
        && Narrative == given.Narrative
        && NotAvailableReason == given.NotAvailableReason
        && PromisedFor == given.PromisedFor
        && Comment == given.Comment
        && given.Parts is null
        && (Reason == given.Reason || State is SubmissionState.Returned or SubmissionState.Accepted);
}
