using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Oracle;

/// <summary>The table of choices and deliberate differences, which holds as long as the feed keeps to it.</summary>
public abstract class TheChoicesOfTheFeed<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Each_is_as_the_table_says()
    {
        foreach (var choice in CaseFile.Read("OData/Oracle/Cases/choices.cases").Select(row => row.Data))
        {
            Assert.True(choice.Says("specification") && choice.Says("reason"), $"{choice} is not justified");
            var asked = await RowsAsync(choice["asked"], Office);
            Assert.NotEmpty(asked);
            Assert.Equal((await RowsAsync(choice["same as"], Office)).Select(row => row.GetRawText()), asked.Select(row => row.GetRawText()));
        }
    }
}

public sealed class TheChoicesOfTheFeedOnSqlite(SqliteDemo engine) : TheChoicesOfTheFeed<SqliteDemo>(engine);

public sealed class TheChoicesOfTheFeedOnSqlServer(SqlServerDemo engine) : TheChoicesOfTheFeed<SqlServerDemo>(engine);
