using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>The days on which the schedule reminds; one that is taken off is closed, not deleted.</summary>
internal static class ReminderDayStore
{
    private const string InForce =
        """
        select   d.OffsetDays
        from     ReminderDay d
        where    d.SupersededAt is null
        order by d.OffsetDays
        """;

    private const string Add =
        """
        insert into ReminderDay (OffsetDays, RecordedAt, RecordedBy)
        values (@OffsetDays, @At, @By)
        """;

    private const string Close =
        """
        update ReminderDay
        set    SupersededAt = @At
        where  OffsetDays = @OffsetDays
        and    SupersededAt is null
        """;

    /// <summary>The days in force, the earliest first.</summary>
    public static Task<IReadOnlyList<ReminderDay>> ReadAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<ReminderDay>(InForce, null, cancellation);

    public static Task AddAsync(DatabaseConnection db, int offsetDays, DateTimeOffset at, int by, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Add, new { OffsetDays = offsetDays, At = at, By = by }, cancellation);

    /// <returns>False when there was no such day.</returns>
    public static async Task<bool> CloseAsync(DatabaseConnection db, int offsetDays, DateTimeOffset at, CancellationToken cancellation = default) =>
        await db.ExecuteAsync(Close, new { OffsetDays = offsetDays, At = at }, cancellation) > 0;
}
