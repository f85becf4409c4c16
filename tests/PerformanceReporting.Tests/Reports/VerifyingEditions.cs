using PerformanceReporting.Reports;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

public abstract class VerifyingEditions<TEngine>(TEngine engine) : ReportTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Editions_of_years_ago_are_still_what_their_inputs_give()
    {
        await CompiledAsync("PC80");
        await using var db = await Database.OpenAsync(Cancellation);

        var (editions, faults) = await VerifyAsync(db);

        Assert.True(editions >= 5, $"{editions} editions");
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData(
        "update ReportLine set Comment = 'altered' where FigureCode = 'PC79-5.1-02'",
        "Edition PC79 of policy-commission: its frozen figures were altered after they were sealed.",
        "PC79-5.1-02 in policy-commission: what is frozen is not what the inputs known at the cut-off give.")]
    [InlineData(
        "update ReportLine set FigureCode = 'PC79-G8' where FigureCode = 'PC79-G7'",
        "Edition PC79 of policy-commission: the code PC79-G8 is not that of its figure.",
        "PC79-G7 in policy-commission: what is frozen is not what the inputs known at the cut-off give.",
        "PC79-G8 in policy-commission: what is frozen is not what the inputs known at the cut-off give.")]
    [InlineData(
        "delete from ReportLine where FigureCode = 'PC79-G7'",
        "Edition PC79 of policy-commission: its frozen figures were altered after they were sealed.",
        "PC79-G7 in policy-commission: what is frozen is not what the inputs known at the cut-off give.")]
    public async Task What_was_altered_is_told_by_its_code(string sql, params string[] faults)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await Guards.TakeOffAsync(db, Cancellation);
        Assert.Equal(1, await db.ExecuteAsync(sql, null, Cancellation));

        Assert.Equal(faults, (await VerifyAsync(db)).Faults);
    }

    private static Task<(int Editions, IReadOnlyList<string> Faults)> VerifyAsync(DatabaseConnection db) =>
        new EditionVerification(ReportLibrary.Load()).VerifyAsync(db, Cancellation);
}

public sealed class VerifyingEditionsOnSqlite(SqliteDemo engine) : VerifyingEditions<SqliteDemo>(engine);

public sealed class VerifyingEditionsOnSqlServer(SqlServerDemo engine) : VerifyingEditions<SqlServerDemo>(engine);
