using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Following;

/// <summary>Anyone who reads figures follows an indicator by a button on its page, and finds all that they follow on one page.</summary>
public abstract class WhatIFollow<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Trail =
        """
        select   Action
        from     AuditEvent
        where    SubjectType = 'Subscription'
        and      SubjectId = @Subject
        order by Id
        """;

    [Theory]
    [InlineData("reader@demo.example", "1.1-01")]
    [InlineData("audit@demo.example", "1.1-02")]
    public async Task An_indicator_is_followed_from_its_page_and_left_from_the_own_one(string email, string code)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        var reader = new Visitor(browser);

        using var followed = await reader.SendsAsync($"/indicators/{code}", "/following?handler=Follow&from=indicator", new() { ["Indicator"] = code });
        Assert.EndsWith($"/indicators/{code}", followed.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("You follow this indicator", await reader.ReadsAsync($"/indicators/{code}"), StringComparison.Ordinal);
        Assert.Equal("You follow 1 indicator", Page.Heading(await reader.ReadsAsync("/following")));

        using var twice = await reader.SendsAsync("/following", "/following?handler=Follow", new() { ["Indicator"] = code });
        using var left = await reader.SendsAsync("/following", "/following?handler=End", new() { ["Indicator"] = code });
        Assert.Equal("You follow no indicator", Page.Heading(await reader.ReadsAsync("/following")));
        await using var db = await Database.OpenAsync(Cancellation);
        Assert.Equal(["Followed", "Unfollowed"], await db.QueryAsync<string>(Trail, new { Subject = code }, Cancellation));
    }

    [Fact]
    public async Task A_report_is_followed_there_too()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");
        var reader = new Visitor(browser);

        using var followed = await reader.SendsAsync("/following", "/following?handler=Follow", new() { ["Report"] = "council" });

        Assert.Equal(HttpStatusCode.Redirect, followed.StatusCode);
        Assert.Single(Page.Rows(await reader.ReadsAsync("/following")), row => row[1].StartsWith("Unfollow", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Indicator", "9.9-99")]
    [InlineData("Indicator", "")]
    [InlineData("Report", "no-such-report")]
    public async Task What_does_not_exist_cannot_be_followed(string field, string value)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");
        using var answer = await new Visitor(browser).SendsAsync("/following", "/following?handler=Follow", new() { [field] = value });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task To_leave_takes_a_sign_in()
    {
        await using var app = new App(Engine);
        using var browser = app.Anonymous();
        using var answer = await new Visitor(browser).OpensAsync("/following");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/sign-in", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}

public sealed class WhatIFollowOnSqlite(SqliteDemo engine) : WhatIFollow<SqliteDemo>(engine);

public sealed class WhatIFollowOnSqlServer(SqlServerDemo engine) : WhatIFollow<SqlServerDemo>(engine);
