namespace PerformanceReporting.Indicators;

/// <summary>
/// The value wanted by the end of a span, in the indicator's unit of measure; for maintain two bounds in place of it.
/// </summary>
internal sealed record Target
{
    public required int Id { get; init; }

    public required int IndicatorId { get; init; }

    /// <summary>The number of the definition that the target was set for.</summary>
    public required int VersionNumber { get; init; }

    public required TargetSpan Span { get; init; }

    /// <summary>
    /// The span's first day. For an interim target that of the target it leads to, so that a total counts from there.
    /// </summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The day at whose end the value is wanted.</summary>
    public required DateOnly LastDay { get; init; }

    public decimal? Value { get; init; }

    public decimal? LowerBound { get; init; }

    public decimal? UpperBound { get; init; }
}
