using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>Writes the dated exceptions by which one unit's reporting period stays open longer.</summary>
internal static class ExceptionStore
{
    private const string Close =
        """
        update PeriodException
        set    SupersededAt = @At
        where  ReportingPeriodId = @PeriodId
        and    UnitId = @UnitId
        and    SupersededAt is null
        """;

    private const string Add =
        """
        insert into PeriodException (ReportingPeriodId, UnitId, ClosesAt, Reason, RecordedAt, RecordedBy)
        values (@PeriodId, @UnitId, @ClosesAt, @Reason, @At, @By)
        """;

    /// <summary>Puts an exception in the place of the one that the unit had for the period.</summary>
    public static async Task ReplaceAsync(
        DatabaseConnection db, int periodId, int unitId, DateTimeOffset closesAt, string reason, DateTimeOffset at, int by, CancellationToken cancellation)
    {
        await db.ExecuteAsync(Close, new { PeriodId = periodId, UnitId = unitId, At = at }, cancellation);
        await db.ExecuteAsync(Add, new { PeriodId = periodId, UnitId = unitId, ClosesAt = closesAt, Reason = reason, At = at, By = by }, cancellation);
    }
}
