using System.Net;
using System.Text.RegularExpressions;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>The office sees on the page what is being compiled and by whom, may stop it, and reads why the last try failed.</summary>
public abstract class CompilingFromThePage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Running = "/reports/policy-commission/PC80";

    private const string Failed = "/reports/policy-commission/PC79";

    [Fact]
    public async Task What_runs_is_seen_live_begun_once_and_stopped()
    {
        await ClaimAsync("PC80");
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");
        const string Sentence =
            "Being compiled by the schedule since 26 November 2018, 09:00 (Europe/Brussels). Step 1 of 3: reading what was recorded at the cut-off and computing results.";

        var page = await new Visitor(office).ReadsAsync(Running);
        Assert.Contains(Sentence, Said(page), StringComparison.Ordinal);
        Assert.DoesNotContain("handler=Compile", page, StringComparison.Ordinal);
        var progress = WebUtility.HtmlDecode(Regex.Match(page, "data-progress=\"([^\"]+)\"").Groups[1].Value);
        Assert.Equal(Sentence, await new Visitor(office).ReadsAsync(progress));
        Assert.Contains(Page.Rows(await new Visitor(office).ReadsAsync("/reports")), row => row is ["Policy Commission, 80th session", _, _, _, "being compiled", _]);

        using var second = await new Visitor(office).SendsAsync(Running, $"{Running}?handler=Compile", []);
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("The report for PC80 is being compiled by the schedule", Said(await second.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);

        using var stopped = await new Visitor(office).SendsAsync(Running, $"{Running}?handler=Stop", []);
        Assert.Equal(HttpStatusCode.Redirect, stopped.StatusCode);
        Assert.Contains("Being compiled; asked to stop.", Said(await new Visitor(office).ReadsAsync(Running)), StringComparison.Ordinal);
        using var again = await new Visitor(office).SendsAsync(Running, $"{Running}?handler=Stop", []);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);

        Assert.DoesNotContain("compiling", await new Visitor(reader).ReadsAsync(Running), StringComparison.OrdinalIgnoreCase);
        using var forbidden = await new Visitor(reader).SendsAsync(Running, $"{Running}?handler=Stop", []);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var nothing = await new Visitor(reader).OpensAsync(progress);
        Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
    }

    [Fact]
    public async Task Why_the_last_one_failed_is_told_to_those_who_may_compile()
    {
        await FailAsync(await ClaimAsync("PC79"), "The disk is full.");
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");
        const string Sentence = "The last compile failed on 26 November 2018, 09:05 (Europe/Brussels): The disk is full.";

        Assert.Contains(Sentence, Said(await new Visitor(office).ReadsAsync(Failed)), StringComparison.Ordinal);
        Assert.Contains(Page.Rows(await new Visitor(office).ReadsAsync("/reports")), row => row is ["Policy Commission, 79th session", _, _, _, Sentence, "1"]);
        Assert.DoesNotContain("The disk is full", await new Visitor(reader).ReadsAsync(Failed), StringComparison.Ordinal);
        Assert.DoesNotContain("The disk is full", await new Visitor(reader).ReadsAsync("/reports"), StringComparison.Ordinal);
    }

    private static string Said(string page) => WebUtility.HtmlDecode(page);

    /// <summary>Another process claims the report at nine in the morning.</summary>
    private async Task<CompileClaim> ClaimAsync(string sessionCode)
    {
        var at = new DateTimeOffset(2018, 11, 26, 8, 0, 0, TimeSpan.Zero);
        await using var db = await Database.BeginAsync(Cancellation);
        var session = await SessionQueries.FindAsync(db, "PC", sessionCode, at, Cancellation);
        var request = new CompileRequest { ReportCode = "policy-commission", Reason = "An error." };
        var (plan, _) = await ReportCompiler.PlanAsync(db, ReportLibrary.Load().Find("policy-commission")!, session!, request, at, Cancellation);
        var claim = new CompileClaim($"elsewhere {sessionCode}", plan!, new Actor(null, "schedule", Door.Schedule), at);
        var now = TimeProvider.System.GetUtcNow();
        await CompilationStore.ClaimAsync(db, claim, now, now.AddHours(1), Cancellation);
        await db.CommitAsync(Cancellation);
        return claim;
    }

    private async Task FailAsync(CompileClaim claim, string reason)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await CompilationStore.FailAsync(db, claim, new Compilation { Failures = 1, Failure = reason, FailedAt = claim.At.AddMinutes(5), RetryAt = claim.At.AddMinutes(6) }, Cancellation);
        await db.CommitAsync(Cancellation);
    }
}

public sealed class CompilingFromThePageOnSqlite(SqliteDemo engine) : CompilingFromThePage<SqliteDemo>(engine);

public sealed class CompilingFromThePageOnSqlServer(SqlServerDemo engine) : CompilingFromThePage<SqlServerDemo>(engine);
