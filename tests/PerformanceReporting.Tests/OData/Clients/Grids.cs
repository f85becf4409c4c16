using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Clients;

/// <summary>
/// Programs that show the feed page by page: SAP UI5's model and its analytical tables, the grids of DevExtreme, Kendo and
/// Syncfusion, and Tableau, which reads whole sets.
/// </summary>
public abstract class Grids<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Ui5 = "application/json;odata.metadata=minimal;IEEE754Compatible=true";

    [Fact]
    public async Task UI5_reads_a_table_by_ranges_with_its_count()
    {
        var first = await ReadAsync("Indicators?$count=true&$orderby=Title&$select=Code,Id,Title&$skip=0&$top=30", ("Accept", Ui5));
        var second = await ReadAsync("Indicators?$count=true&$orderby=Title&$select=Code,Id,Title&$skip=30&$top=30", ("Accept", Ui5));
        Assert.Equal(first.Json.GetProperty("@odata.count").GetString(), second.Json.GetProperty("@odata.count").GetString());
        Assert.Distinct(first.Rows.Concat(second.Rows).Select(row => row.GetProperty("Id").GetInt32()));
        Assert.Equal(60, first.Rows.Count + second.Rows.Count);
    }

    [Fact]
    public async Task UI5_reads_an_object_page_with_what_belongs_to_it()
    {
        var page = await ReadAsync("Indicators(1)?$expand=Unit($select=Code,Id,Title),Targets($select=Id,LastDay,Value;$orderby=LastDay;$count=true;$top=5)&$select=Code,Id,Title", ("Accept", Ui5));
        Assert.Equal(JsonValueKind.Object, page.Json.GetProperty("Unit").ValueKind);
        Assert.InRange(page.Json.GetProperty("Targets").GetArrayLength(), 1, 5);
        Assert.Equal(JsonValueKind.String, page.Json.GetProperty("Targets@odata.count").ValueKind);
    }

    [Fact]
    public async Task UI5_asks_for_an_analytical_table_and_its_length_at_once()
    {
        const string groups = "groupby((GoalNumber,Status),aggregate(Achievement with average as Achievement))";
        var rows = (await ReadAsync($"IndicatorResults?$apply=filter(Achievement ne null)/concat({groups}/aggregate($count as UI5__count),{groups}/orderby(GoalNumber desc)/top(5))")).Rows;
        var all = (await ReadAsync($"IndicatorResults?$apply=filter(Achievement ne null)/{groups}")).Rows;
        Assert.Equal(all.Count, rows[0].GetProperty("UI5__count").GetInt32());
        Assert.Equal(5, rows.Count - 1);
        Assert.Equal(7, rows[1].GetProperty("GoalNumber").GetInt32());
    }

    [Fact]
    public async Task UI5_asks_for_a_grand_total_beside_the_groups()
    {
        var rows = (await ReadAsync("IndicatorResults?$apply=concat(aggregate($count as Rows),groupby((UnitCode),aggregate($count as Rows))/orderby(UnitCode)/skip(0)/top(100))")).Rows;
        Assert.Equal(rows[0].GetProperty("Rows").GetInt32(), rows.Skip(1).Sum(row => row.GetProperty("Rows").GetInt32()));
    }

    [Theory]
    [InlineData("contains(tolower(IndicatorTitle),'customs')")]
    [InlineData("((GoalNumber eq 1) or (GoalNumber eq 2)) and (Achievement ge 0.5)")]
    [InlineData("not contains(tolower(IndicatorTitle),'customs')")]
    [InlineData("(AsAt ge 2018-01-01) and (AsAt lt 2019-01-01)")]
    [InlineData("startswith(tolower(UnitCode),'c') eq true")]
    [InlineData("(Status eq 'OnTrack' and (GoalNumber eq 3 or GoalNumber eq 4))")]
    [InlineData("indexof(tolower(IndicatorTitle),'customs') ge 0")]
    public async Task Grids_filter_and_page_with_a_count(string filter)
    {
        var whole = (await ReadAsync($"IndicatorResults?$filter={Uri.EscapeDataString(filter)}&$orderby=IndicatorTitle,Id%20desc")).Rows;
        var page = await ReadAsync($"IndicatorResults?%24count=true&%24filter={Uri.EscapeDataString(filter)}&%24orderby=IndicatorTitle,Id%20desc&%24skip=2&%24top=3&%24format=json");
        Assert.Equal(whole.Count, page.Json.GetProperty("@odata.count").GetInt32());
        Assert.Equal(whole.Skip(2).Take(3).Select(row => row.GetRawText()), page.Rows.Select(row => row.GetRawText()));
        Assert.NotEmpty(page.Rows);
    }

    [Fact]
    public async Task Grids_group_and_sum()
    {
        var groups = (await ReadAsync("IndicatorResults?$apply=groupby((GoalNumber,GoalShortTitle),aggregate($count as count,Achievement with average as Mean))&$orderby=GoalNumber")).Rows;
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], groups.Select(row => row.GetProperty("GoalNumber").GetInt32()));
    }

    [Fact]
    public async Task Tableau_reads_whole_sets_by_next_links()
    {
        var rows = 0;
        for (string? next = "IndicatorResultsAsReported"; next is not null;)
        {
            var answer = await ReadAsync(next, ("Accept", "*/*"), ("Prefer", "odata.maxpagesize=100"));
            rows += answer.Rows.Count;
            next = answer.Json.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal((await ReadAsync("IndicatorResultsAsReported/$count")).Body, $"{rows}");
    }

    private async Task<Answer> ReadAsync(string address, params (string, string)[] headers)
    {
        var answer = await AskAsync(address, Reader, headers);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Body}");
        return answer;
    }
}

public sealed class GridsOnSqlite(SqliteDemo engine) : Grids<SqliteDemo>(engine);

public sealed class GridsOnSqlServer(SqlServerDemo engine) : Grids<SqlServerDemo>(engine);
