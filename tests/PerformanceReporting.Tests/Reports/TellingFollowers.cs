using PerformanceReporting.Audit;
using PerformanceReporting.Notifications;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>Who follows a report gets a mail with its address when an edition is published, and not before.</summary>
public abstract class TellingFollowers<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Mails =
        """
        select   o.Id, o.Address, o.Subject, o.Body, o.RecordedAt
        from     Outbox o
        order by o.Address
        """;

    [Fact]
    public async Task Each_follower_is_told_once_in_their_language_where_the_published_edition_is()
    {
        var (office, general) = (await PersonAsync("office@demo.example"), await PersonAsync("sg@demo.example"));
        foreach (var follower in (string[])["reader@demo.example", "finance@demo.example"])
        {
            await new Subscribing(Database, Clock).FollowAsync(await PersonAsync(follower), Door.Page, new() { ReportCode = Report }, Cancellation);
        }

        await new Subscribing(Database, Clock).FollowAsync(await PersonAsync("audit@demo.example"), Door.Page, new() { ReportCode = "council" }, Cancellation);
        await Workflow.CompileAsync(office, Door.Page, new CompileRequest { ReportCode = Report, SessionCode = "PC80" }, Cancellation);
        Assert.IsType<ReportOutcome.Done>(await Workflow.ReleaseAsync(general, Door.Page, Report, "PC80", Cancellation));
        Assert.Empty(await MailsAsync());

        Assert.IsType<ReportOutcome.Done>(await Workflow.PublishAsync(office, Door.Page, Report, "PC80", Cancellation));
        Assert.IsType<ReportOutcome.WrongState>(await Workflow.PublishAsync(office, Door.Page, Report, "PC80", Cancellation));

        var mails = await MailsAsync();
        Assert.Equal(["finance@demo.example", "reader@demo.example"], mails.Select(mail => mail.Address));
        Assert.Contains("est publié", mails[0].Subject, StringComparison.Ordinal);
        Assert.Contains("is published", mails[1].Subject, StringComparison.Ordinal);
        Assert.All(mails, mail => Assert.Contains($"{{site}}/reports/{Report}/PC80/1", mail.Body, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<OutboxMail>> MailsAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.QueryAsync<OutboxMail>(Mails, null, Cancellation);
    }
}

public sealed class TellingFollowersOnSqlite(SqliteDemo engine) : TellingFollowers<SqliteDemo>(engine);

public sealed class TellingFollowersOnSqlServer(SqlServerDemo engine) : TellingFollowers<SqlServerDemo>(engine);
