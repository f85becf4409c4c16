using System.Net;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.2.3: OData 4.01 Advanced Conformance Level, in what it adds to the levels below.</summary>
public abstract class AdvancedOfNewer<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Clause_3_A_filtered_or_searched_collection_is_counted_in_an_expression()
    {
        await SameAsync("StrategicGoals", "StrategicActivities/any(a:contains(tolower(a/Title),'partnership'))", "StrategicActivities/$count($filter=contains(tolower(Title),'partnership')) gt 0");
        Assert.NotEmpty(await IdsAsync("StrategicGoals?$filter=StrategicActivities/$count($search=partnership) gt 0"));
    }

    [Fact]
    public async Task Clause_4_Values_are_computed_at_every_level()
    {
        Assert.Equal(6, (await AnsweredAsync("Units(3)?$compute=Id mul 2 as Twice&$select=Twice")).Json.GetProperty("Twice").GetInt32());
        var row = (await AnsweredAsync("Indicators?$apply=compute(length(Title) as Letters)/aggregate(Letters with max as Longest)")).Rows[0];
        var titles = (await AnsweredAsync("Indicators?$select=Title")).Rows.Select(one => one.GetProperty("Title").GetString()!.Length);
        Assert.Equal(titles.Max(), row.GetProperty("Longest").GetInt32());
    }

    [Fact]
    public async Task Clause_5_Options_within_select_are_refused_where_no_property_is_a_collection() =>
        await RefusedAsync("Units?$select=Code($filter=true)", HttpStatusCode.BadRequest, "no options of its own");

    [Fact]
    public async Task Clause_6_Metadata_are_published_in_JSON()
    {
        var model = await ModelAsync();
        Assert.True(model.GetProperty("Unit").GetProperty("Parent").GetProperty("$Nullable").GetBoolean());
        Assert.False(model.GetProperty("StrategicGoal").GetProperty("StrategicPlan").GetProperty("$Nullable").GetBoolean());
        Assert.Equal("Edm.Date", model.GetProperty("ReportingPeriod").GetProperty("FirstDay").GetProperty("$Type").GetString());
    }

    [Fact]
    public async Task Clause_7_Several_requests_come_as_one_in_JSON()
    {
        var answer = await SendAsync(HttpMethod.Post, "$batch", """{"requests":[{"id":"1","method":"GET","url":"Units(2)?$select=Code"},{"id":"2","method":"GET","url":"Nothing"}]}""");
        var parts = answer.Json.GetProperty("responses").EnumerateArray().ToDictionary(part => part.GetProperty("id").GetString()!);
        Assert.Equal("cf", parts["1"].GetProperty("body").GetProperty("Code").GetString());
        Assert.Equal(404, parts["2"].GetProperty("status").GetInt32());
    }

    [Fact]
    public async Task Clause_8_A_collection_is_filtered_in_the_path()
    {
        Assert.Equal(await IdsAsync("Units(1)/Children?$filter=Id gt 3 and Id lt 6"), await IdsAsync("Units(1)/Children/$filter(@more)/$filter(Id lt 6)?@more=Id gt 3"));
        var rows = (await AnsweredAsync("Units/$filter(@few)?@few=Id lt 4&$apply=aggregate($count as Rows)")).Rows;
        Assert.Equal(3, rows[0].GetProperty("Rows").GetInt32());
    }

    [Fact]
    public async Task Clause_9_An_alias_within_an_expansion_hides_one_outside() =>
        Assert.Equal(
            (await AnsweredAsync("Units(1)?$expand=Children($filter=Id gt 3)")).Body,
            (await AnsweredAsync("Units(1)?$expand=Children($filter=Id gt @least;@least=3)&@least=99")).Body);

    [Theory]
    [InlineData("units?$filter=code eq 'cf'&$select=ID", "Units?$filter=Code eq 'cf'&$select=Id")]
    [InlineData("UNITS(1)/children/$count", "Units(1)/Children/$count")]
    [InlineData("Units?$expand=CHILDREN($select=code)&$top=1", "Units?$expand=Children($select=Code)&$top=1")]
    public async Task Clause_10_Identifiers_are_found_in_any_case(string other, string spelled) =>
        Assert.Equal((await AnsweredAsync(spelled)).Body, (await AnsweredAsync(other)).Body);
}

public sealed class AdvancedOfNewerOnSqlite(SqliteDemo engine) : AdvancedOfNewer<SqliteDemo>(engine);

public sealed class AdvancedOfNewerOnSqlServer(SqlServerDemo engine) : AdvancedOfNewer<SqlServerDemo>(engine);
