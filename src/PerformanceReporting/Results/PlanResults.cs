namespace PerformanceReporting.Results;

/// <summary>Applies the rules to inputs: the one road from what was recorded to what is shown, for storing, compiling and verifying alike.</summary>
internal static class PlanResults
{
    /// <summary>
    /// The results of every indicator in the inputs. A provisional one stands beside an official one only where a submitted
    /// value makes it differ.
    /// </summary>
    public static IReadOnlyList<StoredResult> Compute(PlanInputs inputs, DateTimeOffset now) => Compute(inputs, now, inputs.IndicatorIds);

    /// <summary>The same for some of the indicators.</summary>
    public static IReadOnlyList<StoredResult> Compute(PlanInputs inputs, DateTimeOffset now, IEnumerable<int> indicatorIds) =>
        [.. indicatorIds.SelectMany(indicator => Compute(inputs, indicator, now))];

    private static IEnumerable<StoredResult> Compute(PlanInputs inputs, int indicatorId, DateTimeOffset now)
    {
        var official = Compute(inputs, indicatorId, Basis.Official, now);
        if (!inputs.Values[indicatorId].Any(value => value.IsProvisional))
        {
            return official;
        }

        var settled = official.ToDictionary(result => result.ReportingPeriodId);
        var provisional = Compute(inputs, indicatorId, Basis.Provisional, now)
            .Where(result => result != settled[result.ReportingPeriodId] with { Basis = Basis.Provisional });
        return official.Concat(provisional);
    }

    private static List<StoredResult> Compute(PlanInputs inputs, int indicatorId, Basis basis, DateTimeOffset now)
    {
        var versions = inputs.Versions[indicatorId].ToDictionary(version => version.Id);
        var threshold = inputs.ThresholdOf(indicatorId);
        var revised = inputs.ValuesOf(indicatorId, basis)
            .Where(value => value.AcceptedCount > (value.IsProvisional ? 0 : 1))
            .Select(value => value.ReportingPeriodId)
            .ToHashSet();
        return
        [
            .. ResultRules.Compute(inputs.Of(indicatorId, basis), now)
                .Select(result => StoredResult.From(result, versions[result.IndicatorVersionId], threshold, revised.Contains(result.ReportingPeriodId))),
        ];
    }
}
