namespace PerformanceReporting.Following;

/// <summary>What changed of the indicators that somebody follows.</summary>
internal sealed record Changes(IReadOnlyList<ValueChange> Values, IReadOnlyList<StatusChange> Statuses, IReadOnlyList<DefinitionChange> Definitions)
{
    /// <summary>Whether anything of an indicator did.</summary>
    public bool Touch(int indicatorId) =>
        Values.Any(change => change.IndicatorId == indicatorId)
        || Statuses.Any(change => change.IndicatorId == indicatorId)
        || Definitions.Any(change => change.IndicatorId == indicatorId);
}
