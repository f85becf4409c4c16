using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>A rule that values are held against, as stored: what it looks at, how much it weighs, and for which indicators.</summary>
internal sealed record ValidationRule
{
    public int Id { get; init; }

    /// <summary>Its name, which stays when the rule is changed: <c>large-change</c>.</summary>
    public string Code { get; init; } = "";

    public RuleKind Kind { get; init; }

    public Grade Grade { get; init; }

    /// <summary>The measures that it is for; null for all.</summary>
    public MeasureType? MeasureType { get; init; }

    /// <summary>The one indicator that it is for; null for all.</summary>
    public int? IndicatorId { get; init; }

    public decimal? LowerBound { get; init; }

    public decimal? UpperBound { get; init; }

    /// <summary>A fraction: 0.5 where a value may move by half.</summary>
    public decimal? Share { get; init; }

    public bool AppliesTo(IndicatorVersion definition) =>
        (MeasureType is null || MeasureType == definition.MeasureType) && (IndicatorId is null || IndicatorId == definition.IndicatorId);
}
