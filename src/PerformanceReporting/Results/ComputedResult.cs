namespace PerformanceReporting.Results;

/// <summary>What follows for one indicator and reporting period on one basis: the figures of a result.</summary>
internal sealed record ComputedResult
{
    public required int IndicatorId { get; init; }

    /// <summary>The definition in force at the period.</summary>
    public required int IndicatorVersionId { get; init; }

    public required int ReportingPeriodId { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>The revision of the period's own answer, if there is one.</summary>
    public int? MeasurementRevisionId { get; init; }

    /// <summary>The target that decides.</summary>
    public int? TargetId { get; init; }

    public int? BaselineId { get; init; }

    /// <summary>For a flow the total over the deciding target's span to the as-at date; else the period's value.</summary>
    public decimal? Actual { get; init; }

    /// <summary>The indicator over the plan year to the as-at date, whatever its target's span.</summary>
    public decimal? YearToDate { get; init; }

    /// <summary>The value expected at the as-at date; for maintain the bounds stand in its place.</summary>
    public decimal? Expected { get; init; }

    public decimal? ExpectedLower { get; init; }

    public decimal? ExpectedUpper { get; init; }

    public ExpectedBy? ExpectedBy { get; init; }

    /// <summary>A fraction: 0.8 for 80 %. Kept above 1 where earned.</summary>
    public decimal? Achievement { get; init; }

    /// <summary>
    /// Actual less expected, in the unit of measure and for percentages in percentage points; for maintain the signed
    /// distance beyond the nearer bound, 0 within.
    /// </summary>
    public decimal? Variance { get; init; }

    /// <summary>The achievement of the deciding target's full value, as a fraction.</summary>
    public decimal? ProgressToFullTarget { get; init; }

    public required Status Status { get; init; }

    public Trend? Trend { get; init; }

    public ResultNote? Note { get; init; }

    /// <summary>Why there is no actual although a value was due.</summary>
    public MissingData? MissingData { get; init; }

    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>Whether a value takes part that is submitted and not yet accepted.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>Whether a provisional baseline takes part.</summary>
    public bool IsBaselineProvisional { get; init; }

    /// <summary>Whether the series begins anew at this period: nothing before it may be compared with it.</summary>
    public bool IsSeriesBreak { get; init; }
}
