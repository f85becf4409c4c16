using PerformanceReporting.Notifications;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Notifications;

/// <summary>What a mail server may answer, and what becomes of the mail then.</summary>
public abstract class ThroughAMailServer<TEngine>(TEngine engine) : OutboxTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Mails_of_one_round_go_over_one_connection_and_arrive_as_they_were_written()
    {
        await using var server = new MailServer();
        await WriteAsync(Mail(), Mail(subject: "Rappel : ◊ échéance\r\nBcc: all@example.org"));

        Assert.Equal(2, await SendAsync(Of(server)));

        Assert.Equal(1, server.Connections);
        var letter = server.Taken[0];
        Assert.Equal("performance@example.org", letter.From.Mailboxes.Single().Address);
        Assert.Equal("Hélène Müller", letter.To.Mailboxes.Single().Name);
        Assert.Equal("Voir https://performance.example.org/submissions", letter.TextBody!.Trim());
        Assert.EndsWith("@example.org", letter.MessageId, StringComparison.Ordinal);
        Assert.Equal("auto-generated", letter.Headers["Auto-Submitted"]);
        Assert.Equal("Rappel : ◊ échéance Bcc: all@example.org", server.Taken[1].Subject);
        Assert.Empty(server.Taken[1].Bcc);
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_is_given_up_at_once_and_holds_up_no_other()
    {
        await using var server = new MailServer { ToRecipient = "550 no such user" };
        var ids = await WriteAsync(Mail(), Mail());

        Assert.Equal(0, await SendAsync(Of(server)));

        foreach (var id in ids)
        {
            var mail = await ReadAsync(id);
            Assert.Equal(("2018-11-26 08:00:00Z", 1), (At(mail.GivenUpAt), mail.Attempts));
            Assert.Contains("550 no such user", mail.Failure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_is_busy_gets_the_mail_later_and_later()
    {
        await using var server = new MailServer { ToRecipient = "451 try again" };
        var id = (await WriteAsync(Mail()))[0];
        var waits = new List<double>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await SendAsync(Of(server));
            var wait = (await ReadAsync(id)).RetryAt!.Value - Machine.GetUtcNow();
            waits.Add(wait.TotalMinutes);
            Machine.Advance(wait - TimeSpan.FromSeconds(1));
            await SendAsync(Of(server));
            Assert.Equal(attempt, (await ReadAsync(id)).Attempts);
            Machine.Advance(TimeSpan.FromSeconds(1));
        }

        server.ToRecipient = "250 OK";
        Assert.Equal(1, await SendAsync(Of(server)));
        Assert.Equal([1, 2, 4, 8], waits);
        Assert.Equal((4, null), ((await ReadAsync(id)).Attempts, (await ReadAsync(id)).Failure));
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_once_a_round_and_given_up_in_the_end_with_what_it_said()
    {
        var server = new MailServer();
        var nobody = Of(server);
        await server.DisposeAsync();
        var ids = await WriteAsync(Mail(), Mail());

        await SendAsync(nobody);
        Assert.Equal((1, 0), ((await ReadAsync(ids[0])).Attempts, (await ReadAsync(ids[1])).Attempts));
        for (var round = 0; round < 2 * MailRetry.MostAttempts; round++)
        {
            Machine.Advance(TimeSpan.FromHours(6));
            await SendAsync(nobody);
        }

        foreach (var id in ids)
        {
            var mail = await ReadAsync(id);
            Assert.Equal(MailRetry.MostAttempts, mail.Attempts);
            Assert.NotNull(mail.GivenUpAt);
            Assert.Contains("cannot be used", mail.Failure, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_server_that_takes_the_mail_and_dies_before_it_says_so_may_see_it_again_under_the_same_Message_Id()
    {
        await using var server = new MailServer { GoesAwayAfterData = true };
        await WriteAsync(Mail());

        Assert.Equal(0, await SendAsync(Of(server)));
        server.GoesAwayAfterData = false;
        Machine.Advance(MailRetry.After(1)!.Value);
        Assert.Equal(1, await SendAsync(Of(server)));

        Assert.Single(server.Taken.Select(letter => letter.MessageId).Distinct());
    }

    private static MailOptions Of(MailServer server) => new() { Host = "127.0.0.1", Port = server.Port, Security = MailSecurity.None, From = "performance@example.org" };
}

public sealed class ThroughAMailServerOnSqlite(SqliteEngine engine) : ThroughAMailServer<SqliteEngine>(engine);

public sealed class ThroughAMailServerOnSqlServer(SqlServerEngine engine) : ThroughAMailServer<SqlServerEngine>(engine);
