using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Dashboards;

/// <summary>The overview says what the stored roll-ups say, and says it first.</summary>
public abstract class OverviewPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string PlanOnTrack =
        """
        update RollUp
        set    OnTrackCount = @Count, DueCount = 12
        where  Scope = 'Plan'
        and    ReportingPeriodId = (select Id from ReportingPeriod where Code = '2018/2019-1')
        """;

    private const string GoalsAtLeast =
        """
        update RollUp
        set    Achievement = @Achievement
        where  Scope = 'Goal'
        """;

    private const string OneGoal =
        """
        update RollUp
        set    Achievement = @Achievement
        where  Scope = 'Goal'
        and    StrategicGoalId = (select Id from StrategicGoal where Number = @Number)
        """;

    [Theory]
    [InlineData(7, "7 of 12 indicators are on track")]
    [InlineData(1, "1 of 12 indicators is on track")]
    [InlineData(0, "None of 12 indicators is on track")]
    public async Task The_finding_counts_what_is_on_track(int count, string said)
    {
        await ChangeAsync(PlanOnTrack, new { Count = count });
        await using var app = new App(Engine);
        Assert.StartsWith(said, await FindingAsync(app));
    }

    [Fact]
    public async Task The_finding_names_the_goal_that_is_furthest_behind()
    {
        await ChangeAsync(GoalsAtLeast, new { Achievement = 0.97m });
        await ChangeAsync(OneGoal, new { Achievement = 0.6m, Number = 3 });
        await using var app = new App(Engine);
        Assert.EndsWith("; Protection of society is furthest behind", await FindingAsync(app));
    }

    [Fact]
    public async Task Where_every_goal_is_above_the_line_none_is_named()
    {
        await ChangeAsync(GoalsAtLeast, new { Achievement = 0.95m });
        await using var app = new App(Engine);
        Assert.EndsWith(", and no goal is behind", await FindingAsync(app));
    }

    [Fact]
    public async Task It_leads_to_every_goal_and_to_the_period_before()
    {
        await using var app = new App(Engine);
        var page = await ReadAsync(app, "/");
        Assert.All(Enumerable.Range(1, 7), number => Assert.Contains($"href=\"/goals/{number}\"", page));
        Assert.Contains("as at 31 October 2018", page);
        Assert.Contains("as at 30 June 2018", await ReadAsync(app, "/?period=2017%2F2018-3"));
    }

    [Fact]
    public async Task It_names_the_next_session_and_what_is_missing_for_it()
    {
        await using var app = new App(Engine);
        var page = await ReadAsync(app, "/");
        Assert.Contains("Policy Commission, 80th session", page);
        Assert.Contains("3 to 5 December 2018, in 7 days", page);
        Assert.Contains("promised for 10 December", page);
        Assert.Contains("11 days late", page);
    }

    [Fact]
    public async Task A_period_that_the_plan_does_not_have_is_not_found()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");
        using var answer = await reader.GetAsync(new Uri("/?period=1999", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task ChangeAsync(string sql, object values)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(sql, values, Cancellation);
        await db.CommitAsync(Cancellation);
    }

    private static async Task<string> ReadAsync(App app, string path)
    {
        using var reader = await app.AsAsync("reader@demo.example");
        return WebUtility.HtmlDecode(await new Visitor(reader).ReadsAsync(path));
    }

    private static async Task<string> FindingAsync(App app) => Page.Heading(await ReadAsync(app, "/"));
}

public sealed class OverviewPageOnSqlite(SqliteDemo engine) : OverviewPage<SqliteDemo>(engine);

public sealed class OverviewPageOnSqlServer(SqlServerDemo engine) : OverviewPage<SqlServerDemo>(engine);
