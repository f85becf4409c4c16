using System.Globalization;
using System.Text.Json;
using PerformanceReporting.OData;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>JSON Format, 23: what a service that answers in it must do.</summary>
public abstract class JsonFormat<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Everything = "IndicatorResults?$top=5&$expand=Indicator($expand=Targets),ReportingPeriod&$count=true";

    [Fact]
    public async Task Clause_9_1_Control_information_bears_the_prefix_also_where_4_01_would_do_without()
    {
        foreach (var version in (string[])["4.0", "4.01"])
        {
            var answer = await AnsweredAsync(Everything, ("OData-MaxVersion", version), ("Accept", Metadata + "full"));
            Assert.All(Names(answer.Json).Where(name => name.Contains('@', StringComparison.Ordinal)), name => Assert.Contains("@odata.", name, StringComparison.Ordinal));
            Assert.Contains("odata.metadata=full", answer.Headers["Content-Type"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Clause_9_2_The_type_of_a_value_begins_with_a_hash()
    {
        var types = Values((await AnsweredAsync(Everything, ("Accept", Metadata + "full"))).Json).Where(one => one.Name.EndsWith("odata.type", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.StartsWith("#", type.Value.GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clause_9_4_and_9_7_Numbers_are_written_plainly()
    {
        var numbers = Values((await AnsweredAsync("Results?$select=Actual,Expected,Variance,Achievement")).Json)
            .Where(one => one.Value.ValueKind == JsonValueKind.Number).Select(one => one.Value.GetRawText()).ToList();
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Matches(@"^-?\d+(\.\d+)?$", number));
    }

    [Fact]
    public async Task Clause_10_1_What_annotates_a_property_stands_right_before_it()
    {
        var row = (await AnsweredAsync(Everything, ("Accept", Metadata + "full"))).Rows[0];
        string[] names = [.. row.EnumerateObject().Select(property => property.Name)];
        foreach (var (index, name) in names.Index().Where(one => one.Item.EndsWith("@odata.type", StringComparison.Ordinal) && !one.Item.StartsWith('@')))
        {
            Assert.Equal(name.Split('@')[0], names[index + 1]);
        }
    }

    [Fact]
    public async Task Clause_12_and_13_Accept_takes_application_json_and_the_answer_is_JSON()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            Assert.Equal(JsonValueKind.Object, (await AnsweredAsync($"{set.Name}?$top=2", ("Accept", "application/json"))).Json.ValueKind);
        }
    }

    [Fact]
    public async Task Clause_14_Full_metadata_tell_type_address_and_navigations()
    {
        var row = (await AnsweredAsync("StrategicGoals?$top=1", ("Accept", Metadata + "full"))).Rows[0];
        Assert.Equal("#PerformanceReporting.StrategicGoal", row.GetProperty("@odata.type").GetString());
        Assert.Equal("Number", row.EnumerateObject().First(property => property.Name == "Number").Name);
        var there = await AnsweredAsync(row.GetProperty("@odata.id").GetString()!);
        Assert.Equal(row.GetProperty("Title").GetString(), there.Json.GetProperty("Title").GetString());
        await AnsweredAsync(row.GetProperty("StrategicActivities@odata.navigationLink").GetString()!);
    }

    [Fact]
    public async Task Clause_15_A_part_of_a_result_bears_a_next_link_and_the_last_part_none()
    {
        Assert.True((await AnsweredAsync("Units", ("Prefer", "maxpagesize=2"))).Json.TryGetProperty("@odata.nextLink", out _));
        Assert.False((await AnsweredAsync("Units", ("Prefer", "maxpagesize=2000"))).Json.TryGetProperty("@odata.nextLink", out _));
    }

    [Theory]
    [InlineData("minimal", true)]
    [InlineData("full", true)]
    [InlineData("none", false)]
    public async Task Clause_18_The_context_is_told_as_far_as_asked_for(string level, bool told)
    {
        var json = (await AnsweredAsync("Units", ("Accept", Metadata + level))).Json;
        Assert.Equal(told, json.TryGetProperty("@odata.context", out var context));
        Assert.True(!told || json.EnumerateObject().First().Name == "@odata.context");
        Assert.True(!told || context.GetString()!.EndsWith("/odata/v1/$metadata#Units", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("json")]
    [InlineData("application/json")]
    [InlineData("application/json;odata.metadata=none")]
    [InlineData("application/json;metadata=none;IEEE754Compatible=true")]
    public async Task Clause_19_The_format_may_be_an_option(string format) =>
        Assert.Equal(
            !format.Contains("none", StringComparison.Ordinal), (await AnsweredAsync($"Units?$format={format}", ("Accept", "application/xml"))).Json.TryGetProperty("@odata.context", out _));

    [Fact]
    public async Task Clause_18_Decimals_and_counts_are_text_for_readers_whose_numbers_are_doubles()
    {
        var answer = await AnsweredAsync("Targets?$filter=Value ne null&$top=1&$count=true&$format=application/json;IEEE754Compatible=true");
        Assert.Equal(JsonValueKind.String, answer.Rows[0].GetProperty("Value").ValueKind);
        Assert.True(int.Parse(answer.Json.GetProperty("@odata.count").GetString()!, CultureInfo.InvariantCulture) > 1);
        Assert.Contains("IEEE754Compatible=true", answer.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clause_20_Streaming_may_be_asked_for() => await AnsweredAsync("Units", ("Accept", "application/json;odata.streaming=true"));

    [Fact]
    public async Task Clause_22_Nulls_are_left_out_only_when_asked_for_and_then_told()
    {
        var plain = await AnsweredAsync("Units?$filter=ParentId eq null");
        Assert.Equal(JsonValueKind.Null, plain.Rows[0].GetProperty("ParentId").ValueKind);
        var without = await AnsweredAsync("Units?$filter=ParentId eq null", ("Prefer", "omit-values=nulls"));
        Assert.False(without.Rows[0].TryGetProperty("ParentId", out _));
        Assert.Equal("omit-values=nulls", without.Headers["Preference-Applied"]);
    }

    private static IEnumerable<string> Names(JsonElement json) => Values(json).Select(one => one.Name);

    private static IEnumerable<JsonProperty> Values(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => (IEnumerable<JsonProperty>)[property, .. Values(property.Value)]),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Values),
        _ => [],
    };
}

public sealed class JsonFormatOnSqlite(SqliteDemo engine) : JsonFormat<SqliteDemo>(engine);

public sealed class JsonFormatOnSqlServer(SqlServerDemo engine) : JsonFormat<SqlServerDemo>(engine);
