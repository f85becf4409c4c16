using PerformanceReporting.Audit;
using PerformanceReporting.Submissions.Reminding;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Reminding;

/// <summary>
/// Values are due on 15 November and can be given until the 30th. The schedule reminds a week before, on the day and three days
/// after: once each, of what is missing then.
/// </summary>
public abstract class RemindingBySchedule<TEngine>(TEngine engine) : ReminderTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("2018-11-08T05:59:00Z", 0)]
    [InlineData("2018-11-08T06:00:00Z", 1)]
    [InlineData("2018-11-14T23:00:00Z", 1)]
    [InlineData("2018-11-15T06:00:00Z", 2)]
    [InlineData("2018-11-18T06:00:00Z", 3)]
    [InlineData("2018-11-29T06:00:00Z", 3)]
    public async Task Each_day_of_the_schedule_brings_one_mail_in_the_morning_however_often_it_looks(string until, int mails)
    {
        var end = DateTimeOffset.Parse(until, System.Globalization.CultureInfo.InvariantCulture);
        for (var moment = ItIs("2018-11-05T06:00:00Z"); moment < end; moment = moment.AddDays(1))
        {
            Is(moment);
            await LookAsync();
        }

        Is(end);
        await LookAsync();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => LookAsync())));

        Assert.Equal(mails, (await MailsAsync()).Count(mail => mail.PersonId == Plan.Head.PersonId));
    }

    [Fact]
    public async Task Everyone_who_may_submit_for_the_unit_is_reminded_and_nobody_else()
    {
        ItIs("2018-11-08T08:00:00Z");
        await LookAsync();

        Assert.Equal(
            new[] { Plan.Head.PersonId, Plan.HeadInOffice.PersonId }.Order(),
            (await MailsAsync()).Select(mail => mail.PersonId).Order());
    }

    [Fact]
    public async Task Days_that_passed_while_nobody_looked_are_made_good_by_one_mail_for_all_of_them()
    {
        ItIs("2018-11-19T08:00:00Z");
        await LookAsync();
        await LookAsync();

        Assert.Single(await MailsAsync(), mail => mail.PersonId == Plan.Head.PersonId);
        Assert.Equal([-7, 0, 3], (await RecordAsync()).Where(reminder => reminder.PersonId == Plan.Head.PersonId).Select(reminder => reminder.OffsetDays!.Value).Order());
    }

    [Fact]
    public async Task Days_before_the_schedule_began_are_left_to_people()
    {
        ItIs("2018-11-16T08:00:00Z");
        Assert.Equal(0, await LookOfOwnAsync(began: new(2018, 11, 16, 7, 0, 0, TimeSpan.Zero)));

        ItIs("2018-11-18T08:00:00Z");
        Assert.Equal(2, await LookOfOwnAsync(began: new(2018, 11, 16, 7, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_value_that_is_in_is_not_asked_for_and_one_that_was_sent_back_is_with_what_was_said()
    {
        ItIs("2018-11-06T08:00:00Z");
        Done(await SubmitAsync(Value(80)));
        ItIs("2018-11-08T08:00:00Z");
        Assert.Equal(0, await LookOfOwnAsync());

        Done(await ReturnAsync("Which survey?", seen: 1));
        Assert.Equal(2, await LookOfOwnAsync());
        Assert.Contains("returned with the comment: “Which survey?”", (await MailsAsync())[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_no_value_yet()
    {
        ItIs("2018-11-07T08:00:00Z");
        Done(await DraftAsync(Value(80)));
        ItIs("2018-11-08T08:00:00Z");

        Assert.Equal(2, await LookOfOwnAsync());
    }

    [Fact]
    public async Task A_value_that_is_promised_is_not_chased_before_its_day()
    {
        ItIs("2018-11-06T08:00:00Z");
        Done(await SubmitAsync(NotAvailable("2018-11-28")));
        ItIs("2018-11-27T08:00:00Z");
        Assert.Equal(0, await LookOfOwnAsync());

        ItIs("2018-11-28T08:00:00Z");
        Assert.Equal(2, await LookOfOwnAsync());
        Assert.Contains("due on 28 November 2018, can be given until 30 November 2018", (await MailsAsync())[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_what_can_no_longer_be_given()
    {
        ItIs("2018-12-03T08:00:00Z");

        Assert.Equal(0, await LookOfOwnAsync());
    }

    [Fact]
    public async Task A_reminder_is_on_record()
    {
        ItIs("2018-11-08T08:00:00Z");
        await LookAsync();

        var reminder = (await RecordAsync()).First(reminder => reminder.PersonId == Plan.Head.PersonId);
        Assert.Equal((new DateOnly(2018, 11, 15), -7, null, null), (reminder.DueOn, reminder.OffsetDays, reminder.RequestedBy, reminder.SentAt));
        var events = await AskAsync<string>("select Actor from AuditEvent where Action = 'Reminded' and SubjectId = @Period", new { Plan.Period });
        Assert.Equal(["schedule", "schedule"], events);
    }

    [Fact]
    public async Task The_days_are_data_that_an_administrator_changes()
    {
        var schedule = new ReminderSchedule(Database, Clock);
        Assert.Equal("reminder-needs-administrator", Assert.Single(await schedule.AddAsync(Plan.Office, Door.Page, -2, Cancellation)).Rule);
        Assert.Equal("reminder-day", Assert.Single(await schedule.AddAsync(Plan.Administrator, Door.Page, 61, Cancellation)).Rule);
        Assert.Empty(await schedule.AddAsync(Plan.Administrator, Door.Page, -2, Cancellation));
        Assert.Equal("reminder-day-there", Assert.Single(await schedule.AddAsync(Plan.Administrator, Door.Page, -2, Cancellation)).Rule);

        ItIs("2018-11-13T08:00:00Z");
        Assert.Equal(2, await LookOfOwnAsync(began: new(2018, 11, 9, 0, 0, 0, TimeSpan.Zero)));

        Assert.Empty(await schedule.EndAsync(Plan.Administrator, Door.Page, -2, Cancellation));
        Assert.Equal("reminder-day-unknown", Assert.Single(await schedule.EndAsync(Plan.Administrator, Door.Page, -2, Cancellation)).Rule);
    }

    /// <summary>Looks, and counts the new mails of this test's plan; other plans of the class have their own.</summary>
    private async Task<int> LookOfOwnAsync(DateTimeOffset? began = null)
    {
        var before = (await MailsAsync()).Count;
        await LookAsync(began);
        return (await MailsAsync()).Count - before;
    }
}

public sealed class RemindingByScheduleOnSqlite(SqliteEngine engine) : RemindingBySchedule<SqliteEngine>(engine);

public sealed class RemindingByScheduleOnSqlServer(SqlServerEngine engine) : RemindingBySchedule<SqlServerEngine>(engine);
