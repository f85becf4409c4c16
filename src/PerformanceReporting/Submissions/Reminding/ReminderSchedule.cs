using System.Globalization;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>An administrator sets on which days, counted from the due day, heads are reminded; each change is on record.</summary>
internal sealed class ReminderSchedule(Database database, PlanClock clock)
{
    /// <summary>Reminds on one more day.</summary>
    /// <returns>What speaks against it; nothing when it is in force.</returns>
    public async Task<IReadOnlyList<Problem>> AddAsync(CurrentUser user, Door door, int? offsetDays, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.Administer))
        {
            return [new("reminder-needs-administrator", nameof(ReminderDay.OffsetDays))];
        }

        if (offsetDays is not { } days || Math.Abs(days) > ReminderDay.Farthest)
        {
            return [new("reminder-day", nameof(ReminderDay.OffsetDays)) { Figures = [ReminderDay.Farthest] }];
        }

        await using var db = await database.BeginAsync(cancellation);
        if ((await ReminderDayStore.ReadAsync(db, cancellation)).Any(day => day.OffsetDays == days))
        {
            return [new("reminder-day-there", nameof(ReminderDay.OffsetDays))];
        }

        var at = clock.Now;
        await ReminderDayStore.AddAsync(db, days, at, user.PersonId, cancellation);
        await AuditTrail.AppendAsync(db, user.Actor(door), at, Entry("Added", days), cancellation);
        await db.CommitAsync(cancellation);
        return [];
    }

    /// <summary>No longer reminds on a day.</summary>
    /// <returns>What speaks against it; nothing when it has ended.</returns>
    public async Task<IReadOnlyList<Problem>> EndAsync(CurrentUser user, Door door, int offsetDays, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.Administer))
        {
            return [new("reminder-needs-administrator", nameof(ReminderDay.OffsetDays))];
        }

        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        if (!await ReminderDayStore.CloseAsync(db, offsetDays, at, cancellation))
        {
            return [new("reminder-day-unknown", nameof(ReminderDay.OffsetDays))];
        }

        await AuditTrail.AppendAsync(db, user.Actor(door), at, Entry("Ended", offsetDays), cancellation);
        await db.CommitAsync(cancellation);
        return [];
    }

    private static AuditEntry Entry(string action, int offsetDays) =>
        new() { Action = action, SubjectType = nameof(ReminderDay), SubjectId = offsetDays.ToString(CultureInfo.InvariantCulture), After = new { OffsetDays = offsetDays } };
}
