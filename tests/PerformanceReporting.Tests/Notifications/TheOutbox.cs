using PerformanceReporting.Notifications;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Notifications;

/// <summary>A mail is neither lost nor sent twice, whoever sends it and whenever they die.</summary>
public abstract class TheOutbox<TEngine>(TEngine engine) : OutboxTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_mail_whose_cause_is_rolled_back_is_never_sent()
    {
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await OutboxStore.WriteAsync(db, Mail(), Clock.Now, Cancellation);
        }

        Assert.Equal(0, await SendAsync());
        Assert.Empty(Files());
    }

    [Fact]
    public async Task Of_two_mails_of_one_occasion_one_is_written()
    {
        var ids = await WriteAsync(Mail("reminder/1"), Mail("reminder/1"));
        Assert.Equal([null], await WriteAsync(Mail("reminder/1")));

        Assert.NotNull(ids[0]);
        Assert.Null(ids[1]);
        Assert.Equal(1, await SendAsync());
    }

    [Fact]
    public async Task What_was_sent_is_marked_and_not_sent_again()
    {
        var id = (await WriteAsync(Mail()))[0];

        Assert.Equal(1, await SendAsync());
        Assert.Equal(0, await SendAsync());

        Assert.Equal("2018-11-26 08:00:00Z", At((await ReadAsync(id)).SentAt));
        Assert.Single(Letters());
    }

    [Fact]
    public async Task Four_postmen_at_once_share_the_mails_among_them()
    {
        await WriteAsync([.. Enumerable.Range(0, 24).Select(_ => Mail())]);

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => SendAsync())));

        Assert.Equal(24, sent.Sum());
        Assert.Equal(24, Files().Count);
    }

    [Fact]
    public async Task One_who_dies_between_sending_and_marking_leaves_the_mail_to_the_next_who_sends_the_same_again()
    {
        var id = (await WriteAsync(Mail()))[0];
        await DieAfterSendingAsync();
        var (file, messageId) = (Files().Single(), Letters().Single().MessageId);

        Assert.Equal(0, await SendAsync());
        Machine.Advance(PerformanceReporting.Notifications.Postman.Lease);
        Assert.Equal(1, await SendAsync());

        Assert.Equal((file, messageId), (Files().Single(), Letters().Single().MessageId));
        Assert.NotNull((await ReadAsync(id)).SentAt);
    }

    [Fact]
    public async Task One_who_was_given_up_for_dead_and_comes_back_marks_nothing()
    {
        var id = (await WriteAsync(Mail()))[0];
        var (late, owner) = await DieAfterSendingAsync();
        Machine.Advance(PerformanceReporting.Notifications.Postman.Lease);
        await SendAsync();
        var sent = (await ReadAsync(id)).SentAt;

        Machine.Advance(TimeSpan.FromMinutes(1));
        await using var db = await Database.BeginAsync(Cancellation);
        Assert.False(await OutboxStore.FinishAsync(db, late, owner, Clock.Now, Cancellation));
        await OutboxStore.FailAsync(db, late with { Failure = "Came too late" }, owner, Cancellation);
        await db.CommitAsync(Cancellation);

        Assert.Equal((sent, null), ((await ReadAsync(id)).SentAt, (await ReadAsync(id)).Failure));
    }

    private async Task<(OutboxMail Mail, string Owner)> DieAfterSendingAsync()
    {
        const string owner = "machine/1/dead";
        await using var db = await Database.BeginAsync(Cancellation);
        var claim = new MailClaim(owner, Machine.GetUtcNow(), Machine.GetUtcNow() + PerformanceReporting.Notifications.Postman.Lease);
        var mail = (await OutboxStore.TakeAsync(db, 0, claim, Cancellation))!;
        await db.CommitAsync(Cancellation);
        await using var round = Route().Begin();
        await round.DeliverAsync(mail, Cancellation);
        return (mail, owner);
    }
}

public sealed class TheOutboxOnSqlite(SqliteEngine engine) : TheOutbox<SqliteEngine>(engine);

public sealed class TheOutboxOnSqlServer(SqlServerEngine engine) : TheOutbox<SqlServerEngine>(engine);
