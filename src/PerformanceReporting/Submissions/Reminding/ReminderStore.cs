using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>Who was reminded of what. The database itself refuses a second reminder for the same occasion.</summary>
internal static class ReminderStore
{
    private const string Add =
        """
        insert into Reminder (PersonId, ReportingPeriodId, DueOn, OffsetDays, RemindedOn, OutboxId, RecordedAt, RecordedBy)
        values (@PersonId, @PeriodId, @DueOn, @OffsetDays, @RemindedOn, @OutboxId, @At, @By)
        """;

    private const string Taken =
        """
        select r.PersonId, r.DueOn, r.OffsetDays
        from   Reminder r
        where  r.ReportingPeriodId = @PeriodId
        and    r.OffsetDays is not null
        """;

    private const string ByHand =
        """
        select r.PersonId
        from   Reminder r
        where  r.ReportingPeriodId = @PeriodId
        and    r.OffsetDays is null
        and    r.RemindedOn = @Day
        """;

    private const string OfPeriod =
        """
        select    r.PersonId, p.DisplayName as Person, r.DueOn, r.OffsetDays, r.RecordedAt, a.DisplayName as RequestedBy, o.SentAt, o.GivenUpAt
        from      Reminder r
        join      Person p on p.Id = r.PersonId
        join      Outbox o on o.Id = r.OutboxId
        left join Person a on a.Id = r.RecordedBy
        where     r.ReportingPeriodId = @PeriodId
        order by  r.Id desc
        """;

    /// <summary>Every reminder of the period, the latest first.</summary>
    public static Task<IReadOnlyList<Reminder>> ReadAsync(DatabaseConnection db, int periodId, CancellationToken cancellation = default) =>
        db.QueryAsync<Reminder>(OfPeriod, new { PeriodId = periodId }, cancellation);

    /// <summary>The occasions of the schedule that were taken, by person.</summary>
    public static async Task<ILookup<int, Occasion>> TakenAsync(DatabaseConnection db, int periodId, CancellationToken cancellation = default) =>
        (await db.QueryAsync<Reminder>(Taken, new { PeriodId = periodId }, cancellation)).ToLookup(row => row.PersonId, row => new Occasion(row.DueOn, row.OffsetDays));

    /// <summary>Whom the office has had reminded of the period on that day.</summary>
    public static async Task<IReadOnlySet<int>> ByHandAsync(DatabaseConnection db, int periodId, DateOnly day, CancellationToken cancellation = default) =>
        (await db.QueryAsync<int>(ByHand, new { PeriodId = periodId, Day = day }, cancellation)).ToHashSet();

    /// <summary>Records that a mail is written for these occasions.</summary>
    public static Task AddAsync(
        DatabaseConnection db, int personId, int periodId, IEnumerable<Occasion> occasions, int outboxId, DateTimeOffset at, TimeZoneInfo zone, int? by,
        CancellationToken cancellation = default) =>
        db.ExecuteAsync(
            Add,
            occasions.Select(occasion => new
            {
                PersonId = personId,
                PeriodId = periodId,
                occasion.DueOn,
                occasion.OffsetDays,
                RemindedOn = PlanCalendar.DayOf(at, zone),
                OutboxId = outboxId,
                At = at,
                By = by,
            }),
            cancellation);
}
