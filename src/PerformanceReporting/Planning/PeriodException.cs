namespace PerformanceReporting.Planning;

/// <summary>A later closing moment that was granted to one unit for one reporting period.</summary>
internal sealed record PeriodException
{
    public int ReportingPeriodId { get; init; }

    public int UnitId { get; init; }

    public DateTimeOffset ClosesAt { get; init; }
}
