using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using PerformanceReporting.OData;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.1.1: OData 4.0 Minimal Conformance Level, for reading.</summary>
public abstract class Minimal<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Clause_1_A_service_document_stands_at_the_root()
    {
        var document = await AnsweredAsync("");
        Assert.All(document.Rows, row => Assert.Equal("EntitySet", row.GetProperty("kind").GetString()));
        foreach (var set in document.Rows)
        {
            await AnsweredAsync($"{set.GetProperty("url").GetString()}?$top=1");
        }
    }

    [Fact]
    public async Task Clause_2_Data_are_in_JSON()
    {
        var answer = await AnsweredAsync("Units");
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, answer.Json.GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Clause_3_A_part_of_a_result_links_to_the_next_and_in_no_other_way()
    {
        var whole = await IdsAsync("Indicators?$select=Id");
        var pages = new List<int>();
        for (var next = "Indicators?$select=Id"; next is not null;)
        {
            var page = await AnsweredAsync(next, ("Prefer", "odata.maxpagesize=10"));
            Assert.InRange(page.Rows.Count, 1, 10);
            pages.AddRange(page.Rows.Select(row => row.GetProperty("Id").GetInt32()));
            next = page.Json.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(whole, pages);
    }

    [Fact]
    public async Task Clause_4_Every_answer_tells_its_version()
    {
        foreach (var address in (string[])["", "$metadata", "Units", "Units(1)", "Units/$count", "Units(1)/Code", "Units(1)/Code/$value", "Nothing", "Units?$filter=x"])
        {
            Assert.Equal("4.0", (await AskAsync(address, Reader, ("OData-MaxVersion", "4.0"))).Headers["OData-Version"]);
        }
    }

    [Fact]
    public async Task Clause_5_1_Accept_is_honoured_or_the_request_fails()
    {
        Assert.Contains("odata.metadata=none", (await AnsweredAsync("Units", ("Accept", Metadata + "none"))).Headers["Content-Type"], StringComparison.Ordinal);
        await RefusedAsync("Units", HttpStatusCode.NotAcceptable, "application/atom+xml", ("Accept", "application/atom+xml"));
    }

    [Fact]
    public async Task Clause_5_2_OData_MaxVersion_is_honoured_or_the_request_fails()
    {
        Assert.Equal("4.0", (await AnsweredAsync("Units", ("OData-MaxVersion", "4.0"))).Headers["OData-Version"]);
        await RefusedAsync("Units", HttpStatusCode.BadRequest, "3.0", ("OData-MaxVersion", "3.0"));
    }

    [Fact]
    public async Task Clause_6_Extensions_are_optional_and_what_is_not_understood_is_not_ignored()
    {
        await AnsweredAsync("Units", ("X-Unheard-Of", "1"));
        await AnsweredAsync("Units?asKnownAt=2018-11-01T00:00:00Z");
        await RefusedAsync("Units?unheardOf=1", HttpStatusCode.BadRequest, "unheardOf");
    }

    [Theory]
    [InlineData("Units?$filter=case(true:1) eq 1", "case")]
    [InlineData("Units?$orderby=isdefined(Code)", "isdefined")]
    [InlineData("Units?$expand=Children($filter=$it/Id eq 1)", "$it")]
    [InlineData("Units?$apply=nest(identity as X)", "nest")]
    [InlineData("Units?$index=1", "$index")]
    public async Task Clause_7_System_query_options_follow_the_specification_or_answer_501(string address, string name) =>
        await RefusedAsync(address, HttpStatusCode.NotImplemented, name);

    [Fact]
    public async Task Clause_8_Only_data_types_of_the_specification_are_exposed()
    {
        var model = XDocument.Parse((await AnsweredAsync("$metadata")).Body);
        var own = model.Descendants().Where(one => one.Name.LocalName is "EnumType" or "EntityType" or "ComplexType").Select(one => $"PerformanceReporting.{one.Attribute("Name")!.Value}").ToHashSet();
        string[] primitive = ["Edm.Boolean", "Edm.Int32", "Edm.Decimal", "Edm.String", "Edm.Date", "Edm.DateTimeOffset"];
        Assert.All(
            model.Descendants().Where(one => one.Name.LocalName is "Property" or "NavigationProperty" or "Parameter" or "ReturnType").Select(one => one.Attribute("Type")!.Value),
            type => Assert.True(primitive.Contains(type) || own.Contains(type.Replace("Collection(", "", StringComparison.Ordinal).TrimEnd(')')), type));
    }

    [Fact]
    public async Task Clause_9_No_annotation_need_be_understood()
    {
        var plain = (await AnsweredAsync("IndicatorResults?$top=3", ("Accept", Metadata + "none"))).Rows;
        var full = (await AnsweredAsync("IndicatorResults?$top=3", ("Accept", Metadata + "full"))).Rows;
        Assert.All(plain.Zip(full), pair => Assert.Equal(
            pair.First.EnumerateObject().Select(property => $"{property.Name} {property.Value}"),
            pair.Second.EnumerateObject().Where(property => !property.Name.Contains('@', StringComparison.Ordinal)).Select(property => $"{property.Name} {property.Value}")));
        Assert.All(plain, row => Assert.DoesNotContain(row.EnumerateObject(), property => property.Name.Contains('@', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Clause_10_What_cannot_be_changed_refuses_to_be()
    {
        foreach (var set in PublishedSets.Catalogue.Sets.Where(set => set.Writing is null))
        {
            foreach (var (method, address) in (IEnumerable<(HttpMethod, string)>)[(HttpMethod.Post, set.Name), (HttpMethod.Patch, $"{set.Name}(1)"), (HttpMethod.Put, $"{set.Name}(1)"), (HttpMethod.Delete, $"{set.Name}(1)")])
            {
                Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(method, address)).Status);
            }
        }
    }

    [Fact]
    public async Task Clause_11_Reading_changes_nothing()
    {
        var before = (await AnsweredAsync("FeedInfo")).Body;
        await AnsweredAsync("Measurements?$expand=Indicator&$count=true");
        await AnsweredAsync("$metadata");
        Assert.Equal(before, (await AnsweredAsync("FeedInfo")).Body);
    }

    [Fact]
    public async Task Clause_12_Related_entities_can_be_expanded()
    {
        var goal = (await AnsweredAsync("StrategicGoals(1)?$expand=StrategicPlan,StrategicActivities")).Json;
        Assert.Equal(goal.GetProperty("StrategicPlanId").GetInt32(), goal.GetProperty("StrategicPlan").GetProperty("Id").GetInt32());
        Assert.Equal(await IdsAsync("StrategicGoals(1)/StrategicActivities"), goal.GetProperty("StrategicActivities").EnumerateArray().Select(one => one.GetProperty("Id").GetInt32()));
    }

    [Fact]
    public async Task Clause_13_Metadata_are_published_in_XML_and_in_JSON()
    {
        Assert.Equal("Edmx", XDocument.Parse((await AnsweredAsync("$metadata")).Body).Root!.Name.LocalName);
        Assert.Equal("PerformanceReporting.Container", (await AnsweredAsync("$metadata", ("Accept", "application/json"))).Json.GetProperty("$EntityContainer").GetString());
    }

    [Fact]
    public async Task Clause_14_Preferences_and_format_parameters_may_bear_the_prefix()
    {
        Assert.Equal(2, (await AnsweredAsync("Units", ("Prefer", "odata.maxpagesize=2"))).Rows.Count);
        Assert.False((await AnsweredAsync("Units", ("Accept", "application/json;odata.metadata=none"))).Json.TryGetProperty("@odata.context", out _));
    }

    [Fact]
    public async Task Clause_15_Members_of_enumerations_and_durations_may_bear_their_types_name()
    {
        Assert.NotEmpty(await IdsAsync("IndicatorResults?$filter=Status eq PerformanceReporting.Status'OnTrack'"));
        Assert.NotEmpty(await IdsAsync("ReportingPeriods?$filter=DueAt sub OpensAt gt duration'P1D'"));
    }
}

public sealed class MinimalOnSqlite(SqliteDemo engine) : Minimal<SqliteDemo>(engine);

public sealed class MinimalOnSqlServer(SqlServerDemo engine) : Minimal<SqlServerDemo>(engine);
