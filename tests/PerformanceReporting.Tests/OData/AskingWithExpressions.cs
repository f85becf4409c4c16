using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>Calculations, searches and trees as a client asks for them, over the demonstration.</summary>
public abstract class AskingWithExpressions<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_quotient_in_a_filter_is_the_one_that_the_rows_give()
    {
        var all = await RowsAsync("IndicatorResults?$select=Actual,Expected", Office);
        var wanted = all.Count(row => Number(row, "Actual") is { } actual && Number(row, "Expected") is { } expected and not 0
            && decimal.Round(actual / expected, 6, MidpointRounding.AwayFromZero) >= 0.95m);
        var found = await AskAsync("IndicatorResults/$count?$filter=Actual div Expected ge 0.95", Office);
        Assert.NotEqual(0, wanted);
        Assert.Equal($"{wanted}", found.Body);
    }

    [Fact]
    public async Task An_overflow_is_an_error_that_says_so()
    {
        var answer = await AskAsync("Targets?$filter=Value mul 99999999999 mul 99999999999 gt 1", Office);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("18 digits", answer.Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_titles_in_capitals_or_not()
    {
        var titles = (await RowsAsync("StrategicGoals?$select=Title")).Select(row => row.GetProperty("Title").GetString()!).ToList();
        var word = titles[0].Split(' ').MaxBy(part => part.Length)!;
        var found = await RowsAsync($"StrategicGoals?$select=Title&$search=\"{word.ToUpperInvariant()}\"");
        Assert.Contains(found, row => row.GetProperty("Title").GetString() == titles[0]);
        var others = await RowsAsync($"StrategicGoals?$select=Title&$search=NOT \"{word.ToUpperInvariant()}\"");
        Assert.Equal(titles.Count, found.Count + others.Count);
    }

    [Fact]
    public async Task Units_come_with_those_below_them_level_by_level()
    {
        var byHand = await AskAsync("Units?$select=Code&$filter=ParentId eq null&$expand=Children($select=Code;$expand=Children($select=Code))");
        var byLevels = await AskAsync("Units?$select=Code&$filter=ParentId eq null&$expand=Children(SELECT=Code;levels=2)");
        Assert.Equal(HttpStatusCode.OK, byLevels.Status);
        Assert.Equal(byHand.Body, byLevels.Body);
    }

    private static decimal? Number(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;
}

public sealed class AskingWithExpressionsOnSqlite(SqliteDemo engine) : AskingWithExpressions<SqliteDemo>(engine);

public sealed class AskingWithExpressionsOnSqlServer(SqlServerDemo engine) : AskingWithExpressions<SqlServerDemo>(engine);
