using PerformanceReporting.OData;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>Pages make the whole: none skipped, none repeated, under any order.</summary>
public abstract class PagingTheFeed<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Pages_join_to_the_whole_under_every_order()
    {
        foreach (var column in PublishedSets.Catalogue.Set("IndicatorVersions").Columns)
        {
            foreach (var direction in (string[])["", " desc"])
            {
                await JoinsAsync($"IndicatorVersions?$select=Id&$orderby={column.Name}{direction}", 17);
            }
        }
    }

    [Theory]
    [InlineData("Results?$select=Id&$orderby=Indicator/Code desc,Achievement,Status desc", 100)]
    [InlineData("Indicators?$select=Id&$orderby=TacticalActivity/Title,Unit/Title desc", 10)]
    [InlineData("ActivityBuildingBlocks", 7)]
    [InlineData("Indicators?$select=Id&$expand=Targets($select=Id)", 10)]
    [InlineData("Indicators?$select=Id&$top=25", 10)]
    [InlineData("Indicators?$select=Id&$skip=20&$top=25&$count=true", 10)]
    [InlineData("Indicators?$select=Id&$skip=5", 100)]
    [InlineData("Indicators?$select=Id&$filter=contains(Title,'a') and Unit/Code ne 'x'", 5)]
    [InlineData("IndicatorResults?$apply=groupby((GoalNumber,Status),aggregate(Achievement with average as Average))", 3)]
    [InlineData("IndicatorResults?$apply=groupby((GoalNumber,Status),aggregate(Achievement with average as Average))&$orderby=Average desc", 3)]
    [InlineData("Indicators?$apply=groupby((Unit/Code,UnitId),aggregate($count as Rows))&$orderby=Rows desc&$top=8", 3)]
    [InlineData("Indicators?$apply=topcount(20,Title)&$select=Id", 7)]
    [InlineData("Indicators?$compute=length(Title) as Letters&$select=Letters&$orderby=Letters desc", 10)]
    [InlineData("IndicatorResults?$apply=aggregate($count as Rows)", 1)]
    public async Task Pages_join_to_the_whole(string address, int size) => await JoinsAsync(address, size);

    [Fact]
    public async Task The_last_page_has_no_next_even_when_it_is_full()
    {
        var count = (await RowsAsync("StrategicGoals")).Count;
        var answer = await AskAsync("StrategicGoals", Reader, ("Prefer", $"odata.maxpagesize={count}"));
        Assert.False(answer.Json.TryGetProperty("@odata.nextLink", out _));
        Assert.Equal($"odata.maxpagesize={count}", answer.Headers["Preference-Applied"]);
    }

    private async Task JoinsAsync(string address, int size)
    {
        var whole = await RowsAsync(address);
        var joined = new List<string>();
        for (string? next = address; next is not null;)
        {
            var page = await AskAsync(next, Reader, ("Prefer", $"odata.maxpagesize={size}"));
            Assert.True(page.Rows.Count <= size, page.Body);
            joined.AddRange(page.Rows.Select(row => row.GetRawText()));
            next = page.Json.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(whole.Select(row => row.GetRawText()), joined);
    }
}

public sealed class PagingTheFeedOnSqlite(SqliteDemo engine) : PagingTheFeed<SqliteDemo>(engine);

public sealed class PagingTheFeedOnSqlServer(SqlServerDemo engine) : PagingTheFeed<SqlServerDemo>(engine);
