namespace PerformanceReporting.Planning;

/// <summary>A later closing moment that was granted to one unit for one reporting period.</summary>
internal sealed record PeriodException
{
    public long ReportingPeriodId { get; init; }

    public long UnitId { get; init; }

    public DateTimeOffset ClosesAt { get; init; }
}
