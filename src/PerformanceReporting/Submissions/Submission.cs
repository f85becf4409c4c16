namespace PerformanceReporting.Submissions;

/// <summary>What a unit gives for one indicator and reporting period, by whichever door: a value, or "not available".</summary>
internal sealed record Submission
{
    public required string IndicatorCode { get; init; }

    public required string PeriodCode { get; init; }

    /// <summary>In the indicator's unit of measure; 64 for 64 %, 1 or 0 for yes or no, a milestone's stage as its percentage.</summary>
    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    /// <summary>The outturn expected for the plan year, beside the value at 30 April.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>The answer of a narrative indicator.</summary>
    public string? Narrative { get; init; }

    /// <summary>Why there is no value; with <see cref="PromisedFor"/>, a valid answer.</summary>
    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    public string? Comment { get; init; }

    /// <summary>Why an accepted value is corrected; needed then, else of no meaning.</summary>
    public string? Reason { get; init; }

    /// <summary>How the value is broken down; null to leave that as it is.</summary>
    public IReadOnlyList<Part>? Parts { get; init; }

    /// <summary>The version of the measurement that the person saw; 0 when nothing was there.</summary>
    public int SeenVersion { get; init; }

    /// <summary>What a revision says, as if it were given again.</summary>
    public static Submission Of(MeasurementCase measurement, MeasurementRevision revision, IReadOnlyList<Part>? parts = null) => new()
    {
        IndicatorCode = measurement.IndicatorCode,
        PeriodCode = measurement.Period.Code,
        Value = revision.Value,
        Numerator = revision.Numerator,
        Denominator = revision.Denominator,
        Forecast = revision.Forecast,
        Narrative = revision.Narrative,
        NotAvailableReason = revision.NotAvailableReason,
        PromisedFor = revision.PromisedFor,
        Comment = revision.Comment,

        // The reason of a returned value is the office's, and that of an accepted one is spent.
        Reason = revision.State is Access.SubmissionState.Draft or Access.SubmissionState.Submitted ? revision.Reason : null,
        Parts = parts,
        SeenVersion = measurement.Version,
    };
}
