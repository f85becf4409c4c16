namespace PerformanceReporting.Results;

/// <summary>
/// What one reporting period offers for one indicator on one basis: a value in its unit of measure, or the answer that
/// it is not available. Where there is no answer, there is no such record: zero is a value and never stands for missing.
/// </summary>
internal sealed record MeasuredValue
{
    public required int ReportingPeriodId { get; init; }

    public required int MeasurementRevisionId { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public bool IsNotAvailable { get; init; }

    public string? NotAvailableReason { get; init; }

    /// <summary>The date by which a value that is not available was promised.</summary>
    public DateOnly? PromisedFor { get; init; }

    /// <summary>Whether it is submitted and not yet accepted.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>The figure, if there is one.</summary>
    public decimal? Figure => IsNotAvailable ? null : Value;
}
