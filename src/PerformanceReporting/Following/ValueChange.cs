using PerformanceReporting.Indicators;

namespace PerformanceReporting.Following;

/// <summary>That a value of an indicator became official, or another one in its place.</summary>
internal sealed record ValueChange
{
    public int IndicatorId { get; init; }

    public int VersionId { get; init; }

    public MeasureType MeasureType { get; init; }

    public string UnitOfMeasure { get; init; } = "";

    public DateOnly AsAt { get; init; }

    public decimal? Value { get; init; }

    public string? Narrative { get; init; }

    /// <summary>Why there is no value, where that is the answer.</summary>
    public string? NotAvailableReason { get; init; }

    public DateOnly? PromisedFor { get; init; }

    /// <summary>Why it was corrected.</summary>
    public string? Reason { get; init; }

    /// <summary>The revision that stood before, where there was a value; null else.</summary>
    public int? BeforeId { get; init; }

    public bool IsCorrection => BeforeId is not null;

    /// <summary>Whether it was changed and changed back.</summary>
    public bool IsNone => IsCorrection && Value is not null && Value == ValueBefore;

    /// <summary>What stood before.</summary>
    public decimal? ValueBefore { get; init; }
}
