using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Schedule;

/// <summary>Since when there is a schedule. The audit trail knows, in which nothing is ever changed.</summary>
internal static class ScheduleQueries
{
    private const string Began =
        """
        select   OccurredAt
        from     AuditEvent
        where    SubjectType = 'Schedule'
        and      SubjectId = 'Reports'
        and      Action = 'Begun'
        order by Id
        """;

    /// <summary>What is put on record when the schedule begins.</summary>
    public static AuditEntry Beginning { get; } = new() { Action = "Begun", SubjectType = "Schedule", SubjectId = "Reports" };

    /// <summary>When the schedule began, by the domain's clock; null when it has never run.</summary>
    public static async Task<DateTimeOffset?> BeganAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        await db.QueryAsync<DateTimeOffset>(Began, null, cancellation) is [var first, ..] ? first : null;
}
