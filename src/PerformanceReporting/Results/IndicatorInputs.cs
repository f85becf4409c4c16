using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>Everything that one indicator's results follow from, on one basis, as known at one moment.</summary>
internal sealed record IndicatorInputs
{
    public required int IndicatorId { get; init; }

    public required Basis Basis { get; init; }

    /// <summary>Approved versions only, in any order.</summary>
    public required IReadOnlyList<IndicatorVersion> Versions { get; init; }

    public IReadOnlyList<Baseline> Baselines { get; init; } = [];

    public IReadOnlyList<Target> Targets { get; init; } = [];

    /// <summary>The plan's threshold and, where set, the indicator's own.</summary>
    public IReadOnlyList<Threshold> Thresholds { get; init; } = [];

    /// <summary>
    /// The plan's reporting periods in any order, each with the due moment that holds for the indicator's unit.
    /// </summary>
    public required IReadOnlyList<ReportingPeriod> Periods { get; init; }

    /// <summary>At most one answer for a period.</summary>
    public IReadOnlyList<MeasuredValue> Values { get; init; } = [];
}
