using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

public abstract class WritingTooLate<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private protected override string Today => "2018-12-03";

    [Fact]
    public async Task A_locked_value_answers_why_since_when_and_who_can_open_it()
    {
        using var program = await ProgramOfAsync(Plan.Head);

        var locked = await PostAsync(program, "Measurements", Draft(80));

        Assert.Equal((423, "Locked"), (locked.Status, locked.Error.GetProperty("code").GetString()));
        Assert.Equal(
            ["Why PeriodClosed", "Since 2018-11-30T23:59:59.0000000+01:00", "WhoCanOpen SecretariatOffice"],
            locked.Error.GetProperty("details").EnumerateArray().Select(detail => $"{detail.GetProperty("code")} {detail.GetProperty("message")}"));
        Assert.Contains("can open it by an exception", locked.Error.GetProperty("message").GetString());
    }
}

public sealed class WritingTooLateOnSqlite(SqliteEngine engine) : WritingTooLate<SqliteEngine>(engine);

public sealed class WritingTooLateOnSqlServer(SqlServerEngine engine) : WritingTooLate<SqlServerEngine>(engine);
