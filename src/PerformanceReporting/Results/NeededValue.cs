namespace PerformanceReporting.Results;

/// <summary>What it would take at the next reporting period: the limit a value must keep to, in the unit of measure.</summary>
internal sealed record NeededValue
{
    public required int ReportingPeriodId { get; init; }

    /// <summary>On track, or at risk and thereby off track no longer.</summary>
    public required Status Wanted { get; init; }

    /// <summary>The least actual to date that is enough; null where only an upper limit holds.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The greatest actual to date that is enough; null where only a lower limit holds.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>
    /// What a total already holds from earlier periods; less this, the limits are those of the period's own value. 0 for
    /// all but flows.
    /// </summary>
    public decimal AlreadyIn { get; init; }
}
