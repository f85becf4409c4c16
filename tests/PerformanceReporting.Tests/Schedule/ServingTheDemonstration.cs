using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Schedule;

/// <summary>
/// Who tries the program finds the report of PC80 not compiled, although its cut-off has passed three days ago, and compiles
/// it; what falls due later is compiled by itself.
/// </summary>
public sealed class ServingTheDemonstration(SqliteDemo engine) : DatabaseTests<SqliteDemo>(engine)
{
    private const string Triggers =
        """
        select   TRIGGER_NAME
        from     QRTZ_TRIGGERS
        where    TRIGGER_GROUP = 'reports'
        order by TRIGGER_NAME
        """;

    private const string Made =
        """
        select count(*)
        from   sqlite_master
        where  name = 'QRTZ_TRIGGERS'
        """;

    private readonly DatabaseOptions _options = engine.CreateCopy();

    [Fact]
    public async Task The_report_whose_cut_off_has_passed_waits_for_its_reader_and_the_next_ones_are_planned()
    {
        using var processes = new ServingProcesses(_options);
        processes.Start();

        await processes.UntilAsync(async () => (await PlannedAsync()).Count >= 4, "reports are planned");

        Assert.Equal(["audit-committee-indicators/AC13", "council/C133", "finance-committee-costing/FC103", "policy-commission/PC81"], await PlannedAsync());
        Assert.Empty(await processes.EditionsAsync("PC80"));
        var folder = Directory.CreateTempSubdirectory("performance-reporting-report-");
        try
        {
            var (exitCode, output, error) = await ProductProcess.RunAsync(_options, ["compile", "policy-commission", "--output", folder.FullName], Cancellation);
            Assert.True(exitCode == 0, error);
            Assert.StartsWith("Edition 1 for PC80 is compiled: a draft.", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task What_falls_due_after_the_first_start_is_compiled_by_itself()
    {
        using var processes = new ServingProcesses(_options);
        var first = processes.Start();
        await processes.UntilAsync(async () => (await PlannedAsync()).Count > 0, "reports are planned");
        await ServingProcesses.KillAsync(first);
        await processes.HalfAMinutePassesAsync();

        processes.Start("2019-02-11");

        await processes.UntilAsync(async () => (await processes.EditionsAsync("AC13")).Count > 0, "the Audit Committee's report is there");
    }

    private async Task<IReadOnlyList<string>> PlannedAsync()
    {
        await using var db = await new Database(_options).OpenAsync(Cancellation);
        return await db.SingleAsync<int>(Made, null, Cancellation) == 0 ? [] : await db.QueryAsync<string>(Triggers, null, Cancellation);
    }
}
