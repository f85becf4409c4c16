using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>The inputs of a plan's results, or of one indicator's, as known at one moment; both bases can be taken from it.</summary>
internal sealed record PlanInputs
{
    public required int PlanId { get; init; }

    public required DateTimeOffset KnownAt { get; init; }

    public required IReadOnlyList<ReportingPeriod> Periods { get; init; }

    public required IReadOnlyList<PeriodException> Exceptions { get; init; }

    public required ILookup<int, IndicatorVersion> Versions { get; init; }

    public required ILookup<int, Baseline> Baselines { get; init; }

    public required ILookup<int, Target> Targets { get; init; }

    public required IReadOnlyList<Threshold> Thresholds { get; init; }

    public required ILookup<int, KnownValue> Values { get; init; }

    public IEnumerable<int> IndicatorIds => Versions.Select(group => group.Key);

    /// <summary>The indicator's own threshold, else the plan's, else the rules' default.</summary>
    public Threshold ThresholdOf(int indicatorId) =>
        Thresholds.FirstOrDefault(threshold => threshold.IndicatorId == indicatorId)
        ?? Thresholds.FirstOrDefault(threshold => threshold.IndicatorId is null)
        ?? new Threshold();

    /// <summary>What the rules need for one indicator: on the official basis accepted values, else submitted ones in their place.</summary>
    public IndicatorInputs Of(int indicatorId, Basis basis)
    {
        var versions = Versions[indicatorId].ToList();
        var unit = versions.Count > 0 ? versions[^1].UnitId : 0;
        return new IndicatorInputs
        {
            IndicatorId = indicatorId,
            Basis = basis,
            Versions = versions,
            Baselines = [.. Baselines[indicatorId]],
            Targets = [.. Targets[indicatorId]],
            Thresholds = [ThresholdOf(indicatorId)],
            Periods = [.. Periods.Select(period => period.For(unit, Exceptions))],
            Values = [.. ValuesOf(indicatorId, basis).Select(value => value.AsMeasured())],
        };
    }

    public IEnumerable<KnownValue> ValuesOf(int indicatorId, Basis basis) =>
        Values[indicatorId]
            .Where(value => basis == Basis.Provisional || !value.IsProvisional)
            .GroupBy(value => value.ReportingPeriodId)
            .Select(period => period.MaxBy(value => value.IsProvisional)!);
}
