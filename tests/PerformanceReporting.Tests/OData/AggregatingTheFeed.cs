using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>$apply and $compute over the demonstration: what the feed adds up is what adds up from its rows.</summary>
public abstract class AggregatingTheFeed<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Averages_by_goal_are_those_of_the_rows()
    {
        var rows = await RowsAsync("IndicatorResults?$select=GoalNumber,Achievement");
        var expected = rows.GroupBy(row => row.GetProperty("GoalNumber").GetInt32())
            .OrderBy(group => group.Key)
            .Select(group => (
                group.Key,
                Rounded(group.Select(row => Number(row, "Achievement")).OfType<decimal>().DefaultIfEmpty().Average()),
                group.Sum(row => Number(row, "Achievement") ?? 0),
                group.Count()))
            .ToList();
        var made = await RowsAsync(
            "IndicatorResults?$apply=groupby((GoalNumber),aggregate(Achievement with average as Average,Achievement with sum as Sum,$count as Rows))");
        Assert.Equal(7, made.Count);
        Assert.Equal(expected, made.Select(row =>
            (row.GetProperty("GoalNumber").GetInt32(), Number(row, "Average") ?? 0, Number(row, "Sum") ?? 0, row.GetProperty("Rows").GetInt32())));
    }

    [Fact]
    public async Task Groups_along_a_path_are_objects_within_objects()
    {
        var answer = await AskAsync("Indicators?$apply=groupby((Unit/Code),aggregate($count as Rows))");
        var units = await RowsAsync("Indicators?$select=Id&$expand=Unit($select=Code)");
        Assert.EndsWith("$metadata#Indicators(Unit(Code),Rows)", answer.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            units.GroupBy(Code).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, group.Count())),
            answer.Rows.Select(row => (Code(row), row.GetProperty("Rows").GetInt32())));
        Assert.All(answer.Rows, row => Assert.Equal("#Int64", row.GetProperty("Rows@odata.type").GetString()));
    }

    [Fact]
    public async Task Members_of_an_enumeration_and_days_are_written_as_what_they_are()
    {
        var statuses = await RowsAsync("IndicatorResults?$apply=groupby((Status),aggregate($count as Rows,AsAt with max as Last))");
        var rows = await RowsAsync("IndicatorResults?$select=Status,AsAt");
        Assert.Equal(
            rows.Select(row => row.GetProperty("Status").GetString()).Distinct().Order(), statuses.Select(row => row.GetProperty("Status").GetString()).Order());
        Assert.Equal(
            rows.Max(row => row.GetProperty("AsAt").GetString()), statuses.Max(row => row.GetProperty("Last").GetString()));
        Assert.All(statuses, row => Assert.Equal("#Date", row.GetProperty("Last@odata.type").GetString()));
    }

    [Fact]
    public async Task Nothing_adds_up_to_null_and_counts_zero()
    {
        var row = Assert.Single(await RowsAsync("IndicatorResults?$apply=filter(Id lt 0)/aggregate(Achievement with sum as Sum,$count as Rows)"));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("Sum").ValueKind);
        Assert.Equal(0, row.GetProperty("Rows").GetInt32());
        Assert.Empty(await RowsAsync("IndicatorResults?$apply=filter(Id lt 0)/groupby((GoalNumber),aggregate($count as Rows))"));
    }

    [Fact]
    public async Task What_a_person_may_not_see_takes_part_in_no_sum()
    {
        const string states = "MeasurementRevisions?$apply=groupby((State),aggregate(Value with sum as Sum,$count as Rows))";
        Assert.Equal(["Accepted"], (await RowsAsync(states)).Select(row => row.GetProperty("State").GetString()));
        Assert.Equal(4, (await RowsAsync(states, Office)).Count);
        foreach (var person in (string[])[Reader, Audit, Office])
        {
            var rows = await RowsAsync("MeasurementRevisions?$select=Value", person);
            var sum = Assert.Single(await RowsAsync("MeasurementRevisions?$apply=aggregate(Value with sum as Sum,$count as Rows)", person));
            Assert.Equal(rows.Sum(row => Number(row, "Value") ?? 0), Number(sum, "Sum"));
            Assert.Equal(rows.Count, sum.GetProperty("Rows").GetInt32());
        }
    }

    [Fact]
    public async Task What_a_person_may_not_see_shows_on_no_table_joined_to_it()
    {
        var seen = await RowsAsync("Results?$apply=groupby((MeasurementRevision/State))");
        Assert.Equal([null, "Accepted"], seen.Select(row => row.GetProperty("MeasurementRevision").GetProperty("State").GetString()));
        var all = await RowsAsync("Results?$apply=groupby((MeasurementRevision/State))", Office);
        Assert.True(all.Count > seen.Count, "The demonstration should have results of values under way.");
    }

    [Fact]
    public async Task What_was_not_yet_known_takes_part_in_no_sum()
    {
        const string question = "Measurements?$apply=aggregate(Value with sum as Sum,$count as Rows)&asKnownAt=";
        Assert.Equal(0, Assert.Single(await RowsAsync(question + "1999-12-31T23:59:59Z")).GetProperty("Rows").GetInt32());
        var then = await RowsAsync("Measurements?$select=Value&asKnownAt=2017-12-01T00:00:00Z");
        var sum = Assert.Single(await RowsAsync(question + "2017-12-01T00:00:00Z"));
        Assert.NotEmpty(then);
        Assert.Equal(then.Sum(row => Number(row, "Value") ?? 0), Number(sum, "Sum"));
    }

    [Fact]
    public async Task Computed_values_can_be_selected_filtered_and_ordered_by()
    {
        var answer = await AskAsync("Indicators?$compute=length(Title) as Letters&$select=Id,Letters&$filter=Letters gt 40&$orderby=Letters desc&$top=5");
        var titles = await RowsAsync("Indicators?$select=Id,Title");
        Assert.EndsWith("$metadata#Indicators(Id,Letters)", answer.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            titles.Select(row => row.GetProperty("Title").GetString()!.Length).Where(length => length > 40).OrderDescending().Take(5),
            answer.Rows.Select(row => row.GetProperty("Letters").GetInt32()));
    }

    [Fact]
    public async Task Computed_values_of_an_expanded_collection_are_sent_with_it()
    {
        var goals = await RowsAsync("StrategicGoals?$expand=StrategicActivities($compute=toupper(Title) as Loud;$select=Title,Loud;$orderby=Loud)");
        var activities = goals.SelectMany(goal => goal.GetProperty("StrategicActivities").EnumerateArray()).ToList();
        Assert.NotEmpty(activities);
        Assert.All(activities, one => Assert.Equal(one.GetProperty("Title").GetString()!.ToUpperInvariant(), one.GetProperty("Loud").GetString()));
    }

    [Fact]
    public async Task Groups_can_be_counted()
    {
        const string groups = "$apply=groupby((GoalNumber,Status))";
        var answer = await AskAsync($"IndicatorResults?{groups}&$count=true&$top=1");
        var all = await RowsAsync($"IndicatorResults?{groups}");
        Assert.Equal(all.Count, answer.Json.GetProperty("@odata.count").GetInt32());
        Assert.Equal($"{all.Count}", (await AskAsync($"IndicatorResults/$count?{groups}")).Body);
    }

    [Fact]
    public async Task The_highest_can_be_taken_and_expanded()
    {
        var top = await RowsAsync("Indicators?$apply=topcount(3,Id)&$expand=Unit($select=Code),Targets($select=Id)&$select=Id");
        var all = await RowsAsync("Indicators?$select=Id");
        Assert.Equal(all.Select(row => row.GetProperty("Id").GetInt32()).OrderDescending().Take(3), top.Select(row => row.GetProperty("Id").GetInt32()));
        Assert.All(top, row => Assert.Equal(JsonValueKind.Object, row.GetProperty("Unit").ValueKind));
    }

    [Theory]
    [InlineData("IndicatorResults?$apply=nothing", HttpStatusCode.BadRequest)]
    [InlineData("IndicatorResults?$apply=aggregate(Nothing with sum as Sum)", HttpStatusCode.BadRequest)]
    [InlineData("IndicatorResults?$apply=ancestors($root/Units,H,Id,filter(Id eq 1))", HttpStatusCode.NotImplemented)]
    public async Task What_cannot_be_aggregated_is_an_error_that_says_what(string address, HttpStatusCode status)
    {
        var answer = await AskAsync(address);
        Assert.Equal(status, answer.Status);
        Assert.NotEqual("", answer.Json.GetProperty("error").GetProperty("message").GetString());
    }

    private static string? Code(JsonElement row) =>
        row.GetProperty("Unit").ValueKind == JsonValueKind.Null ? null : row.GetProperty("Unit").GetProperty("Code").GetString();

    private static decimal? Number(JsonElement row, string name) =>
        row.GetProperty(name).ValueKind == JsonValueKind.Null ? null : row.GetProperty(name).GetDecimal();

    private static decimal Rounded(decimal value) => Math.Round(value, 6, MidpointRounding.AwayFromZero);
}

public sealed class AggregatingTheFeedOnSqlite(SqliteDemo engine) : AggregatingTheFeed<SqliteDemo>(engine);

public sealed class AggregatingTheFeedOnSqlServer(SqlServerDemo engine) : AggregatingTheFeed<SqlServerDemo>(engine);
