using PerformanceReporting.Results;

namespace PerformanceReporting.Following;

/// <summary>That an indicator's official status at a period moved.</summary>
internal sealed record StatusChange
{
    public int IndicatorId { get; init; }

    public DateOnly AsAt { get; init; }

    public Status Status { get; init; }

    public Status StatusBefore { get; init; }
}
