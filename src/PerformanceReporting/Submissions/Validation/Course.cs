using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>The accepted values of an indicator before a period, oldest first, since the series last broke.</summary>
internal sealed record Course(IReadOnlyList<EarlierValue> Values)
{
    /// <summary>The value of the period before; null when there is none.</summary>
    public EarlierValue? Last => Values.Count > 0 ? Values[^1] : null;

    /// <summary>
    /// The value that another is compared with: that of the same period a year before for a flow, for its periods are of
    /// different lengths; the last one for all others.
    /// </summary>
    public decimal? Usual(IndicatorVersion definition, ReportingPeriod period) => definition.IsFlow
        ? Values.LastOrDefault(value => value.Ordinal == period.Ordinal)?.Value
        : Values.LastOrDefault(value => value.Value is not null)?.Value;

    /// <summary>The latest running total of the same plan year.</summary>
    public decimal? LastOfYear(ReportingPeriod period) => Values.LastOrDefault(value => value.PlanYear == period.PlanYear && value.Value is not null)?.Value;
}

/// <summary>An accepted value of an earlier period.</summary>
internal sealed record EarlierValue
{
    public int IndicatorId { get; init; }

    public DateOnly AsAt { get; init; }

    public string PlanYear { get; init; } = "";

    public int Ordinal { get; init; }

    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public string? Narrative { get; init; }
}
