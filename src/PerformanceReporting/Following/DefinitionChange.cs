namespace PerformanceReporting.Following;

/// <summary>That a definition was approved, or an approved one changed.</summary>
internal sealed record DefinitionChange
{
    public int IndicatorId { get; init; }

    /// <summary>Which version of the definition: 1 for the first.</summary>
    public int Number { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public string? Reason { get; init; }
}
