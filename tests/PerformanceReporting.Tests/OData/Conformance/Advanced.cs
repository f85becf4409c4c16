using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.1.3: OData 4.0 Advanced Conformance Level, in what it adds to the levels below.</summary>
public abstract class Advanced<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Root = "http://localhost/odata/v1/";

    [Fact]
    public async Task Clause_4_The_count_of_a_navigation_has_an_address()
    {
        foreach (var goal in await IdsAsync("StrategicGoals"))
        {
            Assert.Equal($"{(await IdsAsync($"StrategicGoals({goal})/StrategicActivities")).Length}", (await AnsweredAsync($"StrategicGoals({goal})/StrategicActivities/$count")).Body);
        }
    }

    [Fact]
    public async Task Clause_5_Any_and_all_nest()
    {
        var expected = (await AnsweredAsync("StrategicGoals?$expand=StrategicActivities($expand=Indicators)")).Rows
            .Where(goal => Of(goal, "StrategicActivities").Any(activity => Of(activity, "Indicators").All(indicator => indicator.GetProperty("Id").GetInt32() > 30)))
            .Select(goal => goal.GetProperty("Id").GetInt32());
        Assert.Equal(expected, await IdsAsync("StrategicGoals?$filter=StrategicActivities/any(a:a/Indicators/all(i:i/Id gt 30))"));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public async Task Clause_6_and_8_Skip_and_order_go_together()
    {
        var all = await IdsAsync("Indicators?$orderby=UnitId desc,Title");
        Assert.Equal(all.Skip(5).Take(4), await IdsAsync("Indicators?$orderby=UnitId desc,Title&$skip=5&$top=4"));
    }

    [Fact]
    public async Task Clause_7_Count_is_told_beside_the_rows() =>
        Assert.Equal((await IdsAsync("Indicators")).Length, (await AnsweredAsync("Indicators?$count=true&$skip=80")).Json.GetProperty("@odata.count").GetInt32());

    [Fact]
    public async Task Clause_9_1_References_stand_in_the_place_of_expanded_entities()
    {
        var unit = (await AnsweredAsync("Units(1)?$expand=Children/$ref,Indicators/$ref($top=1)")).Json;
        Assert.Equal((await IdsAsync("Units(1)/Children")).Select(id => $"{Root}Units({id})"), Of(unit, "Children").Select(one => Assert.Single(one.EnumerateObject()).Value.GetString()));
        var child = (await AnsweredAsync("Units(2)?$expand=Parent/$ref")).Json.GetProperty("Parent");
        Assert.Equal($"{Root}Units(1)", child.GetProperty("@odata.id").GetString());
    }

    [Theory]
    [InlineData("$filter=Id gt 3")]
    [InlineData("$orderby=Code desc")]
    [InlineData("$orderby=Code asc;$top=2")]
    [InlineData("$orderby=Code;$skip=1;$top=2")]
    [InlineData("$search=a")]
    public async Task Clauses_9_2_to_9_7_Expanded_collections_take_options(string options)
    {
        var unit = (await AnsweredAsync($"Units(1)?$expand=Children({options})")).Json;
        var alone = await IdsAsync($"Units(1)/Children?{options.Replace(';', '&')}");
        Assert.Equal(alone, Of(unit, "Children").Select(child => child.GetProperty("Id").GetInt32()));
        Assert.NotEmpty(alone);
    }

    [Fact]
    public async Task Clause_9_3_A_cast_stands_in_an_expansion() =>
        Assert.Equal((await AnsweredAsync("Units(1)?$expand=Children")).Json.GetProperty("Children").GetRawText(), (await AnsweredAsync("Units(1)?$expand=Children/PerformanceReporting.Unit")).Json.GetProperty("Children").GetRawText());

    [Fact]
    public async Task Clause_9_5_Expanded_collections_are_counted()
    {
        var children = (await IdsAsync("Units(1)/Children")).Length;
        Assert.Equal(children, (await AnsweredAsync("Units(1)?$expand=Children($count=true;$top=1)")).Json.GetProperty("Children@odata.count").GetInt32());
        var alone = (await AnsweredAsync("Units(1)?$expand=Children/$count")).Json;
        Assert.Equal(children, alone.GetProperty("Children@odata.count").GetInt32());
        Assert.False(alone.TryGetProperty("Children", out _));
    }

    [Fact]
    public async Task Clause_9_8_A_tree_is_expanded_by_levels()
    {
        var one = (await AnsweredAsync("Units(1)?$expand=Children($levels=1)")).Json;
        var all = (await AnsweredAsync("Units(1)?$expand=Children($levels=max)")).Json;
        Assert.All(Of(one, "Children"), child => Assert.False(child.TryGetProperty("Children", out _)));
        Assert.All(Of(all, "Children"), child => Assert.Equal(JsonValueKind.Array, child.GetProperty("Children").ValueKind));
    }

    [Fact]
    public async Task Clause_9_9_Expanded_entities_compute_values() =>
        Assert.All(
            Of((await AnsweredAsync("Units(1)?$expand=Children($compute=Id mul 2 as Twice;$select=Id,Twice)")).Json, "Children"),
            child => Assert.Equal(2 * child.GetProperty("Id").GetInt32(), child.GetProperty("Twice").GetInt32()));

    [Theory]
    [InlineData("trade AND NOT facilitation")]
    [InlineData("\"capacity building\"")]
    [InlineData("(trade OR border) security")]
    [InlineData("NOT trade")]
    public async Task Clause_10_Search_combines_words_and_phrases(string search)
    {
        var found = await IdsAsync($"StrategicGoals?$search={Uri.EscapeDataString(search)}");
        Assert.InRange(found.Length, 1, 6);
    }

    [Fact]
    public async Task Clause_11_Several_requests_come_as_one_in_parts()
    {
        var answer = await SendAsync(HttpMethod.Post, "$batch", """
            --parts
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET Units(2)?$select=Code HTTP/1.1


            --parts
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET Units/$count HTTP/1.1


            --parts--

            """.ReplaceLineEndings("\r\n"), ("Content-Type", "multipart/mixed; boundary=parts"));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(3, answer.Body.Split("HTTP/1.1 200 OK").Length);
        Assert.Contains("\"Code\":\"cf\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StrategicGoals(1)/StrategicActivities(1)/Indicators")]
    [InlineData("StrategicGoals(1)/StrategicPlan/StrategicGoals(2)/Title")]
    [InlineData("Indicators(1)/Unit/Parent/Children/$count")]
    [InlineData("IndicatorActivities?$top=1")]
    [InlineData("Units(Id=1)/Code/$value")]
    public async Task Clause_12_Paths_lead_along_navigations_keys_and_properties(string path) =>
        Assert.NotEqual("", (await AnsweredAsync(path)).Body);

    [Fact]
    public async Task Clause_12_References_have_addresses_and_lead_to_their_entities()
    {
        var references = (await AnsweredAsync("Units(1)/Children/$ref")).Rows.Select(one => one.GetProperty("@odata.id").GetString()).ToList();
        Assert.Equal((await IdsAsync("Units(1)/Children")).Select(id => $"{Root}Units({id})"), references);
        Assert.Equal((await AnsweredAsync("Units(2)")).Body, (await AnsweredAsync("$entity?$id=Units(2)")).Body);
    }

    [Fact]
    public async Task Clause_16_Values_are_computed() =>
        Assert.Equal("cf!", (await AnsweredAsync("Units(2)?$compute=concat(Code,'!') as Loud&$select=Loud")).Json.GetProperty("Loud").GetString());

    private static JsonElement.ArrayEnumerator Of(JsonElement entity, string navigation) => entity.GetProperty(navigation).EnumerateArray();
}

public sealed class AdvancedOnSqlite(SqliteDemo engine) : Advanced<SqliteDemo>(engine);

public sealed class AdvancedOnSqlServer(SqlServerDemo engine) : Advanced<SqlServerDemo>(engine);
