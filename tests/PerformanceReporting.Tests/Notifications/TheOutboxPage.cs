using System.Net;
using PerformanceReporting.Access;
using PerformanceReporting.Notifications;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Notifications;

/// <summary>An administrator sees which mail was given up and why, and has it sent again; nobody else sees the page.</summary>
public abstract class TheOutboxPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Outbox = "/administration/mail";

    private static readonly DateTimeOffset Morning = new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_given_up_is_told_with_what_stood_in_its_way_and_sent_again_on_a_click()
    {
        var id = await GiveUpAsync();
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("admin@demo.example");
        var administrator = new Visitor(browser);

        var page = await administrator.ReadsAsync(Outbox);
        Assert.Equal("1 mail could not be delivered; none waits to be sent", Page.Heading(page));
        Assert.Contains("550 no such user", Page.Text(page), StringComparison.Ordinal);
        Assert.Contains("Given up on 26 November 2018, 09:00", Page.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody else reads this", page, StringComparison.Ordinal);

        using var answer = await administrator.SendsAsync(Outbox, $"{Outbox}?handler=Again", new() { ["id"] = $"{id}" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Every mail could be delivered; 1 waits to be sent", Page.Heading(await administrator.ReadsAsync(Outbox)));
        await using var db = await Database.OpenAsync(Cancellation);
        Assert.Equal(["SentAgain by admin@demo.example"], await db.QueryAsync<string>("select concat(Action, ' by ', Actor) from AuditEvent where SubjectType = 'Outbox'", null, Cancellation));
    }

    [Theory]
    [InlineData("office@demo.example")]
    [InlineData("audit@demo.example")]
    [InlineData("head.cf@demo.example")]
    public async Task It_is_the_administrator_s(string email)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        using var opened = await new Visitor(browser).OpensAsync(Outbox);

        Assert.Equal(HttpStatusCode.Forbidden, opened.StatusCode);
    }

    private async Task<int> GiveUpAsync()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var person = (await PersonStore.FindByEmailAsync(db, "head.cf@demo.example", Cancellation))!;
        var mail = new Mail { Occasion = "test", PersonId = person.Id, Address = person.Email, Name = person.DisplayName, Subject = "Two values are missing", Body = "Nobody else reads this" };
        var id = (await OutboxStore.WriteAsync(db, mail, Morning, Cancellation))!.Value;
        var taken = (await OutboxStore.TakeAsync(db, 0, new MailClaim("test", Morning, Morning.AddMinutes(1)), Cancellation))!;
        await OutboxStore.FailAsync(db, taken with { Attempts = 1, Failure = "mail.example.org does not take it: 550 no such user", GivenUpAt = Morning }, "test", Cancellation);
        await db.CommitAsync(Cancellation);
        return id;
    }
}

public sealed class TheOutboxPageOnSqlite(SqliteDemo engine) : TheOutboxPage<SqliteDemo>(engine);

public sealed class TheOutboxPageOnSqlServer(SqlServerDemo engine) : TheOutboxPage<SqlServerDemo>(engine);
