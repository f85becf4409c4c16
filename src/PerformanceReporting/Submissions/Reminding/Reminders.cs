using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>
/// Reminds those who may submit missing values: by the schedule, before and after they are due, or when the office asks. One mail
/// a person and period, which names all that is missing; reminder, mail and audit in one transaction.
/// </summary>
internal sealed class Reminders(Database database, PlanClock clock)
{
    private static readonly Actor Schedule = new(null, "schedule", Door.Schedule);

    /// <summary>Reminds of what the schedule has come to. Asked again, or on two machines at once, it reminds nobody twice.</summary>
    /// <param name="began">When the schedule began, by the domain's clock.</param>
    /// <param name="cancellation">Gives it up.</param>
    /// <returns>How many mails were written.</returns>
    public async Task<int> RunAsync(DateTimeOffset began, CancellationToken cancellation = default)
    {
        // Looked up first without keeping writers waiting; nearly always there is nothing to do.
        await using (var look = await database.OpenAsync(cancellation))
        {
            if (await RemindAsync(look, began, write: false, cancellation) == 0)
            {
                return 0;
            }
        }

        await using var db = await database.BeginAsync(cancellation);
        var written = await RemindAsync(db, began, write: true, cancellation);
        await db.CommitAsync(cancellation);
        return written;
    }

    /// <summary>The office has the heads of a unit, or of all of them, reminded of a period now. Nobody is on one day more than once.</summary>
    public async Task<RemindOutcome> RemindNowAsync(
        CurrentUser user, Door door, StrategicPlan plan, string periodCode, string? unitCode, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.RemindHeads))
        {
            return new RemindOutcome.Forbidden();
        }

        await using var db = await database.BeginAsync(cancellation);
        var periods = await PeriodQueries.ReadAsync(db, plan.Id, cancellation);
        var units = (await UnitStore.AllAsync(db, cancellation)).Where(unit => unitCode is null || unit.Code == unitCode).Select(unit => unit.Id).ToHashSet();
        if (periods.FirstOrDefault(row => row.Code == periodCode) is not { } period || units.Count == 0)
        {
            return new RemindOutcome.Unknown();
        }

        var now = clock.Now;
        var missing = new MissingValues(db, plan, periods, period, now, cancellation);
        var waiting = (await missing.CasesAsync()).Where(measurement => units.Contains(measurement.UnitId)).ToList();
        var already = await ReminderStore.ByHandAsync(db, period.Id, PlanCalendar.DayOf(now, plan.Zone), cancellation);
        var letters = new ReminderLetters(db, plan, period, missing, now, cancellation);
        var (people, left) = (0, 0);
        foreach (var head in await HeadQueries.ReadAsync(db, cancellation))
        {
            var own = waiting.Where(measurement => head.Units.Contains(measurement.UnitId)).ToList();
            if (own.Count > 0 && already.Contains(head.PersonId))
            {
                left++;
            }
            else if (own.Count > 0)
            {
                await letters.WriteAsync(head, [new Occasion(own.Min(WaitedFor.DueOn), null)], user.Actor(door));
                people++;
            }
        }

        await db.CommitAsync(cancellation);
        return new RemindOutcome.Done(people, left);
    }

    private async Task<int> RemindAsync(DatabaseConnection db, DateTimeOffset began, bool write, CancellationToken cancellation)
    {
        var now = clock.Now;
        var offsets = (await ReminderDayStore.ReadAsync(db, cancellation)).Select(day => day.OffsetDays).ToList();
        var heads = await HeadQueries.ReadAsync(db, cancellation);
        var mails = 0;
        foreach (var plan in await PlanQueries.ReadAllAsync(db, cancellation))
        {
            var calendar = new ReminderCalendar { Offsets = offsets, Zone = plan.Zone, Began = began, Now = now };
            var periods = await PeriodQueries.ReadAsync(db, plan.Id, cancellation);
            foreach (var period in periods.Where(period => period.OpensAt <= now))
            {
                var missing = new MissingValues(db, plan, periods, period, now, cancellation);
                var taken = await ReminderStore.TakenAsync(db, period.Id, cancellation);
                foreach (var head in heads)
                {
                    var due = (await missing.CasesAsync()).Where(measurement => head.Units.Contains(measurement.UnitId)).Select(WaitedFor.DueOn);
                    if (calendar.Come(due, taken[head.PersonId].ToHashSet()) is { Count: > 0 } occasions)
                    {
                        mails++;
                        if (write)
                        {
                            await new ReminderLetters(db, plan, period, missing, now, cancellation).WriteAsync(head, occasions, Schedule);
                        }
                    }
                }
            }
        }

        return mails;
    }
}
