using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Clients;

/// <summary>
/// Excel and Power BI, as their OData.Feed asks: what it reads first, and what it makes of the steps of a query. Each folded
/// request finds what the step would have found in the whole set.
/// </summary>
public abstract class PowerQuery<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Set = "IndicatorResults";

    private static readonly (string, string)[] Headers =
    [
        ("Accept", "application/json;odata.metadata=minimal;q=1.0,application/json;odata=minimalmetadata;q=0.9,application/atomsvc+xml;q=0.8,application/atom+xml;q=0.8,application/xml;q=0.7,text/plain;q=0.7"),
        ("OData-MaxVersion", "4.0"),
        ("MaxDataServiceVersion", "3.0"),
    ];

    [Fact]
    public async Task The_navigator_shows_every_set_and_its_columns()
    {
        var document = await ReadAsync("");
        Assert.Contains(document.Rows, row => row.GetProperty("name").GetString() == Set);
        var model = XDocument.Parse((await AskAsync("$metadata", Reader, ("Accept", "application/xml"), ("OData-MaxVersion", "4.0"))).Body);
        var columns = model.Descendants().Single(type => type.Name.LocalName == "EntityType" && type.Attribute("Name")!.Value == "IndicatorResult")
            .Elements().Where(one => one.Name.LocalName == "Property").Select(one => one.Attribute("Name")!.Value);
        Assert.Equal(columns, (await ReadAsync($"{Set}?$top=1000")).Rows[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("4.0", document.Headers["OData-Version"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(100)]
    [InlineData(37)]
    public async Task A_set_is_loaded_in_no_more_requests_than_it_has_pages_and_two(int? page)
    {
        var requests = 0;
        var rows = new List<string>();
        await ReadAsync("");
        await AskAsync("$metadata", Reader, ("Accept", "application/xml"));
        for (string? next = Set; next is not null; requests++)
        {
            var answer = await AskAsync(next, Reader, page is null ? Headers : [.. Headers, ("Prefer", $"odata.maxpagesize={page}")]);
            rows.AddRange(answer.Rows.Select(row => row.GetRawText()));
            next = answer.Json.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(int.Parse((await AskAsync($"{Set}/$count")).Body, CultureInfo.InvariantCulture), rows.Count);
        Assert.Distinct(rows);
        Assert.Equal(page is null ? 1 : (rows.Count + page.Value - 1) / page.Value, requests);
    }

    [Theory]
    [MemberData(nameof(FoldedFilters.All), MemberType = typeof(FoldedFilters))]
    public async Task Rows_are_selected_by_the_feed(string filter, string what)
    {
        var found = await ReadAsync($"{Set}?$filter={Uri.EscapeDataString(filter)}&$select=Id,GoalNumber,Achievement,Actual,AsAt,RecordedAt,Status,UnitCode,IndicatorTitle,IndicatorCode,PeriodCode");
        var all = await ReadAsync($"{Set}?$select=Id,GoalNumber,Achievement,Actual,AsAt,RecordedAt,Status,UnitCode,IndicatorTitle,IndicatorCode,PeriodCode");
        var expected = all.Rows.Where(row => FoldedFilters.Selects(what, row)).Select(row => row.GetRawText()).ToList();
        Assert.Equal(expected, found.Rows.Select(row => row.GetRawText()));
        Assert.InRange(expected.Count, 1, all.Rows.Count - 1);
    }

    [Fact]
    public async Task Columns_are_chosen_sorted_and_cut_by_the_feed()
    {
        var all = (await ReadAsync($"{Set}?$select=IndicatorCode,PeriodCode,Actual,Id")).Rows;
        var page = await ReadAsync($"{Set}?$select=IndicatorCode,PeriodCode,Actual,Id&$orderby=IndicatorCode%20desc,PeriodCode,Id&$skip=20&$top=10");
        var sorted = all.OrderByDescending(row => Text(row, "IndicatorCode"), StringComparer.Ordinal).ThenBy(row => Text(row, "PeriodCode"), StringComparer.Ordinal).ThenBy(row => row.GetProperty("Id").GetInt32());
        Assert.Equal(sorted.Skip(20).Take(10).Select(row => row.GetRawText()), page.Rows.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task Related_tables_are_expanded_and_navigated()
    {
        var rows = (await ReadAsync("Indicators?$expand=Unit($select=Code,Title),Targets($select=LastDay,Value)&$select=Id,UnitId")).Rows;
        Assert.All(rows, row => Assert.NotEqual("", Text(row.GetProperty("Unit"), "Code")));
        var first = rows.First(row => row.GetProperty("Targets").GetArrayLength() > 0);
        var there = await ReadAsync($"Indicators({first.GetProperty("Id")})/Targets?$select=LastDay,Value");
        Assert.Equal(first.GetProperty("Targets").EnumerateArray().Select(one => one.GetProperty("LastDay").GetString()), there.Rows.Select(one => one.GetProperty("LastDay").GetString()));
        Assert.Equal(Text(first.GetProperty("Unit"), "Title"), Text((await ReadAsync($"Indicators({first.GetProperty("Id")})/Unit")).Json, "Title"));
    }

    [Fact]
    public async Task Rows_are_counted_by_the_feed()
    {
        var count = await AskAsync($"{Set}/$count?$filter=GoalNumber%20eq%203", Reader, Headers);
        Assert.Equal((await ReadAsync($"{Set}?$filter=GoalNumber%20eq%203")).Rows.Count, int.Parse(count.Body, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Missing_values_may_be_left_out_and_mean_the_same()
    {
        var plain = (await ReadAsync($"{Set}?$top=50")).Rows;
        var spare = (await AskAsync($"{Set}?$top=50", Reader, [.. Headers, ("Prefer", "omit-values=nulls")])).Rows;
        Assert.Equal(
            plain.Select(row => string.Join(',', row.EnumerateObject().Where(one => one.Value.ValueKind != JsonValueKind.Null))), spare.Select(row => string.Join(',', row.EnumerateObject())));
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).GetString()!;

    private async Task<Answer> ReadAsync(string address)
    {
        var answer = await AskAsync(address, Reader, Headers);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Body}");
        return answer;
    }
}

public sealed class PowerQueryOnSqlite(SqliteDemo engine) : PowerQuery<SqliteDemo>(engine);

public sealed class PowerQueryOnSqlServer(SqlServerDemo engine) : PowerQuery<SqlServerDemo>(engine);
