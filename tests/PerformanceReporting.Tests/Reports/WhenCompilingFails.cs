using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>What goes wrong while a report is compiled is told once where people look, and tried again later and later.</summary>
public abstract class WhenCompilingFails<TEngine>(TEngine engine) : SmallCalendarTests<TEngine>(engine)
    where TEngine : Engine
{
    private const int WhenItHasRead = 2;

    private static readonly Actor Schedule = new(null, "schedule", Door.Schedule);

    [Fact]
    public async Task Nothing_is_written_but_the_reason_in_log_trail_and_page()
    {
        var outcome = await FailAsync("The disk is full.\nAnd more that is nobody's business.");

        Assert.Equal("The report for PC80 could not be compiled, and nothing was changed: The disk is full.", ReportMessages.Of(outcome, ReportLanguage.English));
        Assert.Empty(await Calendar.EditionsAsync());
        Assert.Equal(["CompileFailed by schedule through Schedule"], await Calendar.RecordAsync());
        Assert.Single(Calendar.Errors);
        var compilation = (await Calendar.CompilationAsync("PC80"))!;
        Assert.Null(compilation.Owner);
        Assert.Equal(
            "The last compile failed on 26 November 2018, 09:00 (Europe/Brussels): The disk is full.",
            CompilationText.Last(compilation, TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels"), ReportLanguage.English));
    }

    [Fact]
    public async Task The_same_again_is_counted_and_not_told_again_and_something_else_is()
    {
        foreach (var reason in (string[])["The disk is full.", "The disk is full.", "The disk is gone."])
        {
            await FailAsync(reason);
        }

        Assert.Equal(3, (await Calendar.CompilationAsync("PC80"))!.Failures);
        Assert.Equal(2, (await Calendar.RecordAsync()).Count);
        Assert.Equal(2, Calendar.Errors.Count());
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(1000, 60)]
    public void Each_failure_doubles_the_wait_up_to_an_hour(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), CompileRetry.After(failures));

    [Fact]
    public async Task Success_ends_it()
    {
        await FailAsync("The disk is full.");

        var outcome = await Calendar.Workflow().CompileAsync(Schedule, new CompileRequest { ReportCode = SmallCalendar.Report, SessionCode = "PC80" }, Cancellation);

        Assert.IsType<ReportOutcome.Done>(outcome);
        Assert.Null(await Calendar.CompilationAsync("PC80"));
    }

    private Task<ReportOutcome> FailAsync(string reason) => Calendar
        .Workflow(new Interruption(Calendar.Machine, WhenItHasRead, () => throw new IOException(reason)))
        .CompileAsync(Schedule, new CompileRequest { ReportCode = SmallCalendar.Report, SessionCode = "PC80" }, Cancellation);
}

public sealed class WhenCompilingFailsOnSqlite(SqliteEngine engine) : WhenCompilingFails<SqliteEngine>(engine);

public sealed class WhenCompilingFailsOnSqlServer(SqlServerEngine engine) : WhenCompilingFails<SqlServerEngine>(engine);
