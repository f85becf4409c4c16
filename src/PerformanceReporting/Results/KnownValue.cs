namespace PerformanceReporting.Results;

/// <summary>A submitted or accepted value as the database holds it.</summary>
internal sealed record KnownValue
{
    public int IndicatorId { get; init; }

    public int ReportingPeriodId { get; init; }

    public int MeasurementRevisionId { get; init; }

    public string State { get; init; } = "";

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>How often a value was accepted for this indicator and period: twice means that the figure was revised.</summary>
    public int AcceptedCount { get; init; }

    public bool IsProvisional => State == "Submitted";

    public MeasuredValue AsMeasured() => new()
    {
        ReportingPeriodId = ReportingPeriodId,
        MeasurementRevisionId = MeasurementRevisionId,
        Value = Value,
        Numerator = Numerator,
        Denominator = Denominator,
        IsNotAvailable = NotAvailableReason is not null,
        NotAvailableReason = NotAvailableReason,
        PromisedFor = PromisedFor,
        IsProvisional = IsProvisional,
    };
}
