using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceReporting.Audit;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

/// <summary>The page of a report follows a compiling that runs elsewhere, and opens anew when it has ended.</summary>
public sealed partial class WatchingACompile(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    private readonly Database _database = engine.Database;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task How_far_it_has_come_changes_before_one_s_eyes()
    {
        var claim = await ClaimAsync();
        var page = await AsAsync("office@demo.example", "/reports/policy-commission/PC80");
        var status = page.GetByRole(AriaRole.Status);
        await Assertions.Expect(status).ToContainTextAsync("Step 1 of 3");
        await AssertAccessibleAsync(page);

        await using (var db = await _database.OpenAsync(Cancellation))
        {
            await CompilationStore.RenewAsync(db, claim, CompileStage.Freezing, TimeProvider.System.GetUtcNow().AddHours(1), Cancellation);
        }

        await Assertions.Expect(status).ToContainTextAsync("Step 3 of 3: freezing the figures");
        await using (var db = await _database.OpenAsync(Cancellation))
        {
            await CompilationStore.LetGoAsync(db, claim, Cancellation);
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = Compile() })).ToBeVisibleAsync();
        await Assertions.Expect(status).ToBeHiddenAsync();
    }

    private async Task<CompileClaim> ClaimAsync()
    {
        var at = new DateTimeOffset(2018, 11, 26, 8, 0, 0, TimeSpan.Zero);
        var definition = ReportLibrary.Load().Find("policy-commission")!;
        await using var db = await _database.BeginAsync(Cancellation);
        var session = await SessionQueries.FindAsync(db, definition.Body, "PC80", at, Cancellation);
        var (plan, _) = await ReportCompiler.PlanAsync(db, definition, session!, new CompileRequest { ReportCode = definition.Code }, at, Cancellation);
        var claim = new CompileClaim("elsewhere", plan!, new Actor(null, "schedule", Door.Schedule), at);
        var now = TimeProvider.System.GetUtcNow();
        await CompilationStore.ClaimAsync(db, claim, now, now.AddHours(1), Cancellation);
        await db.CommitAsync(Cancellation);
        return claim;
    }

    [GeneratedRegex("^Compile$")]
    private static partial Regex Compile();
}
