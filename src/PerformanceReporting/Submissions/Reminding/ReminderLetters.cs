using System.Globalization;
using PerformanceReporting.Audit;
using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>Writes reminders of a period in the caller's transaction: the mail, for which occasions it is, and that on record.</summary>
internal sealed class ReminderLetters(
    DatabaseConnection db, StrategicPlan plan, ReportingPeriod period, MissingValues missing, DateTimeOffset now, CancellationToken cancellation)
{
    /// <param name="head">Who is reminded, of everything that is missing of their units.</param>
    /// <param name="occasions">For what; at least one.</param>
    /// <param name="actor">Who reminds.</param>
    public async Task WriteAsync(Head head, IReadOnlyList<Occasion> occasions, Actor actor)
    {
        var lines = await missing.LinesAsync(head.Language, head.Units);
        var mail = new ReminderMail(head, period, await missing.UnitsAsync(), PlanCalendar.DayOf(now, plan.Zone)).Write(lines, Key(head, occasions[^1]));
        if (await OutboxStore.WriteAsync(db, mail, now, cancellation) is not { } outboxId)
        {
            return;
        }

        await ReminderStore.AddAsync(db, head.PersonId, period.Id, occasions, outboxId, now, plan.Zone, actor.PersonId, cancellation);
        var entry = new AuditEntry
        {
            Action = "Reminded",
            SubjectType = nameof(ReportingPeriod),
            SubjectId = period.Code,
            After = new { Person = head.Email, Occasions = occasions, Indicators = lines.Select(line => line.Code) },
        };
        await AuditTrail.AppendAsync(db, actor, now, entry, cancellation);
    }

    private string Key(Head head, Occasion occasion) => string.Create(
        CultureInfo.InvariantCulture,
        $"reminder/{head.PersonId}/{period.Id}/{(occasion.OffsetDays is { } days ? $"{occasion.DueOn:O}/{days}" : $"asked/{PlanCalendar.DayOf(now, plan.Zone):O}")}");
}
