using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Reminding;
using PerformanceReporting.Tests.Support;

namespace PerformanceReporting.Tests.Submissions.Reminding;

/// <summary>What the suites of reminders are given: the small plan of the submissions, and the mails that were written of it.</summary>
public abstract class ReminderTests<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Mails =
        """
        select   o.PersonId, o.Address, o.Subject, o.Body
        from     Outbox o
        where    exists (select 1
                         from   Reminder r
                         where  r.OutboxId = o.Id
                         and    r.ReportingPeriodId = @PeriodId)
        order by o.Id
        """;

    private protected static DateTimeOffset Beginning { get; } = new(2018, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private protected Reminders Reminders => new(Database, Clock);

    /// <summary>The schedule looks, having begun on 1 November unless told otherwise.</summary>
    private protected Task<int> LookAsync(DateTimeOffset? began = null) => Reminders.RunAsync(began ?? Beginning, Cancellation);

    /// <summary>The office asks for it.</summary>
    private protected async Task<RemindOutcome> AskAsync(CurrentUser? user = null, string? unit = null)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var plan = (await PlanQueries.ReadAllAsync(db, Cancellation)).Single(plan => plan.Id == Plan.PlanId);
        return await Reminders.RemindNowAsync(user ?? Plan.Office, Door.Page, plan, Plan.Period, unit, Cancellation);
    }

    /// <summary>The mails of the test's own plan, the first one first.</summary>
    private protected Task<IReadOnlyList<WrittenMail>> MailsAsync() => AskAsync<WrittenMail>(Mails, new { Plan.PeriodId });

    private protected async Task<IReadOnlyList<Reminder>> RecordAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await ReminderStore.ReadAsync(db, Plan.PeriodId, Cancellation);
    }

    private protected sealed record WrittenMail
    {
        public int PersonId { get; init; }

        public string Address { get; init; } = "";

        public string Subject { get; init; } = "";

        public string Body { get; init; } = "";
    }
}
