using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PerformanceReporting.Query.Dialects;
using PerformanceReporting.Query.Vocabularies;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.1.2: OData 4.0 Intermediate Conformance Level.</summary>
public abstract class Intermediate<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("Units?$filter=Id", HttpStatusCode.BadRequest)]
    [InlineData("Units?$filter=(Id eq 1", HttpStatusCode.BadRequest)]
    [InlineData("Units?$orderby=Id descending", HttpStatusCode.BadRequest)]
    [InlineData("Units?$select=Id,,Code", HttpStatusCode.BadRequest)]
    [InlineData("Units?$filter=geo.length(Code) gt 1", HttpStatusCode.NotImplemented)]
    [InlineData("$crossjoin(Units,Bodies)", HttpStatusCode.NotImplemented)]
    public async Task Clause_2_What_is_no_query_is_400_and_what_is_not_supported_501(string address, HttpStatusCode status) =>
        await RefusedAsync(address, status, "");

    [Fact]
    public async Task Clause_3_Select_leaves_out_what_is_not_named()
    {
        Assert.Equal(["Id", "Code"], (await AnsweredAsync("Units?$select=Code,Id")).Rows[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal((await AnsweredAsync("Units(1)")).Json.EnumerateObject().Count(), (await AnsweredAsync("Units(1)?$select=*")).Json.EnumerateObject().Count());
    }

    [Fact]
    public async Task Clause_4_A_cast_leads_to_the_type_that_there_is() =>
        Assert.Equal(await IdsAsync("Units"), await IdsAsync("Units/PerformanceReporting.Unit"));

    [Fact]
    public async Task Clause_5_Top_takes_the_first()
    {
        Assert.Equal((await IdsAsync("Units")).Take(3), await IdsAsync("Units?$top=3"));
        Assert.Empty(await IdsAsync("Units?$top=0"));
    }

    [Fact]
    public async Task Clause_6_The_raw_value_of_a_property_has_an_address()
    {
        var raw = await AnsweredAsync("Units(2)/Code/$value");
        Assert.Equal((await AnsweredAsync("Units(2)")).Json.GetProperty("Code").GetString(), raw.Body);
        Assert.StartsWith("text/plain", raw.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Code eq 'cf'", 1)]
    [InlineData("Code ne 'cf'", -1)]
    [InlineData("ParentId eq null", 1)]
    [InlineData("ParentId ne null", -1)]
    public async Task Clause_7_1_Filter_compares_properties_for_equality(string filter, int found)
    {
        var all = await IdsAsync("Units");
        Assert.Equal(found > 0 ? found : all.Length + found, (await IdsAsync($"Units?$filter={filter}")).Length);
    }

    [Fact]
    public async Task Clause_7_2_Filter_takes_aliases() =>
        Assert.Equal(await IdsAsync("Units?$filter=Code eq 'cf' or Id eq 1"), await IdsAsync("Units?$filter=Code eq @code or Id eq @id&@code='cf'&@id=1"));

    [Fact]
    public async Task Clause_7_3_Every_operator_that_is_told_is_answered()
    {
        foreach (var op in (string[])["eq", "ne", "gt", "ge", "lt", "le"])
        {
            await AnsweredAsync($"Units?$filter=Id {op} 3");
        }

        foreach (var op in (string[])["add", "sub", "mul", "div", "divby", "mod"])
        {
            await AnsweredAsync($"Units?$filter=Id {op} 3 gt 1 and not (-Id gt 1 or Id in (1,2))");
        }

        await RefusedAsync("IndicatorResults?$filter=Status has PerformanceReporting.Status'OnTrack'", HttpStatusCode.NotImplemented, "has");
    }

    [Theory]
    [InlineData("contains(Code,'f')", "contains")]
    [InlineData("startswith(Code,'c')", "startswith")]
    [InlineData("endswith(Code,'f')", "endswith")]
    [InlineData("length(Code) eq 2", "length")]
    [InlineData("indexof(Code,'f') eq 1", "indexof")]
    [InlineData("substring(Code,1) eq 'f'", "substring")]
    [InlineData("tolower(Code) eq 'cf'", "tolower")]
    [InlineData("toupper(Code) eq 'CF'", "toupper")]
    [InlineData("trim(Code) eq 'cf'", "trim")]
    [InlineData("concat(Code,'x') eq 'cfx'", "concat")]
    [InlineData("matchesPattern(Code,'^c.$')", "matchesPattern")]
    [InlineData("year(now()) gt 2000 and month(now()) gt 0 and day(now()) gt 0", "year")]
    [InlineData("hour(now()) ge 0 and minute(now()) ge 0 and second(now()) ge 0 and fractionalseconds(now()) ge 0", "hour")]
    [InlineData("date(now()) gt 2000-01-01 and time(now()) ge 00:00:00 and totaloffsetminutes(now()) eq 0", "date")]
    [InlineData("mindatetime() lt maxdatetime() and totalseconds(duration'PT1M') eq 60", "totalseconds")]
    [InlineData("round(Id divby 2) ge 0 and floor(Id divby 2) ge 0 and ceiling(Id divby 2) ge 0", "round")]
    [InlineData("cast(Id,Edm.String) eq '2' or isof(Code,Edm.String)", "cast")]
    public async Task Clause_7_4_Every_canonical_function_that_is_told_is_answered(string filter, string name)
    {
        var told = QueryCapabilities.Functions(Database.Provider == DatabaseProvider.Sqlite ? Dialect.Sqlite : Dialect.SqlServer).Contains(name);
        var answer = await AskAsync($"Units?$filter={filter}");
        Assert.Equal(told ? HttpStatusCode.OK : HttpStatusCode.NotImplemented, answer.Status);
        Assert.True(!told || answer.Rows.Count > 0, filter);
    }

    [Theory]
    [InlineData("case(Id eq 1:true,true:false)", "case")]
    [InlineData("geo.intersects(Code,Code)", "geo.intersects")]
    [InlineData("geo.distance(Code,Code) lt 1", "geo.distance")]
    [InlineData("hassubset(Children,Children)", "hassubset")]
    [InlineData("hassubsequence(Children,Children)", "hassubsequence")]
    [InlineData("isdefined(Code)", "isdefined")]
    public async Task Clause_7_4_Every_other_answers_501(string filter, string name) =>
        await RefusedAsync($"Units?$filter={filter}", HttpStatusCode.NotImplemented, name);

    [Fact]
    public async Task Clause_7_5_Expanded_entities_are_filtered()
    {
        var unit = (await AnsweredAsync("Units(1)?$expand=Children($filter=Id gt 3)")).Json;
        Assert.Equal(await IdsAsync("Units(1)/Children?$filter=Id gt 3"), unit.GetProperty("Children").EnumerateArray().Select(child => child.GetProperty("Id").GetInt32()));
    }

    [Fact]
    public async Task Clause_10_Basic_authentication_takes_a_token_as_the_password()
    {
        using var program = await TokenAsync();
        using var stranger = Anonymous();
        stranger.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Office}:{program.DefaultRequestHeaders.Authorization!.Parameter}")));
        using var answer = await stranger.GetAsync("/odata/v1/Units", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Clause_11_Search_finds_words()
    {
        var found = await AnsweredAsync("Units?$search=compliance AND NOT zebra");
        Assert.All(found.Rows, row => Assert.Contains("compliance", row.GetRawText(), StringComparison.OrdinalIgnoreCase));
        Assert.NotEmpty(found.Rows);
    }

    [Fact]
    public async Task Clause_12_Skip_leaves_out_the_first() =>
        Assert.Equal((await IdsAsync("Units")).Skip(2), await IdsAsync("Units?$skip=2"));

    [Fact]
    public async Task Clause_13_Count_tells_how_many_match_whatever_part_is_sent() =>
        Assert.Equal((await IdsAsync("Units?$filter=Id gt 2")).Length, (await AnsweredAsync("Units?$filter=Id gt 2&$count=true&$top=1")).Json.GetProperty("@odata.count").GetInt32());

    [Fact]
    public async Task Clause_15_Any_and_all_look_into_related_entities()
    {
        var parents = await IdsAsync("Units?$filter=Children/$count gt 0");
        Assert.Equal(parents, await IdsAsync("Units?$filter=Children/any()"));
        Assert.Equal(parents, await IdsAsync("Units?$filter=not Children/all(c:c/Id lt 0)"));
    }

    [Fact]
    public async Task Clause_16_The_count_of_a_collection_has_an_address()
    {
        Assert.Equal($"{(await IdsAsync("Units")).Length}", (await AnsweredAsync("Units/$count")).Body);
        Assert.Equal($"{(await IdsAsync("Units(1)/Children?$filter=Id gt 3")).Length}", (await AnsweredAsync("Units(1)/Children/$count?$filter=Id gt 3")).Body);
    }

    [Fact]
    public async Task Clause_17_Rows_are_ordered_up_and_down()
    {
        var codes = (await AnsweredAsync("Units?$orderby=Code asc")).Rows.Select(row => row.GetProperty("Code").GetString()).ToList();
        Assert.Equal(codes.Order(StringComparer.Ordinal), codes);
        Assert.Equal(codes.AsEnumerable().Reverse(), (await AnsweredAsync("Units?$orderby=Code desc")).Rows.Select(row => row.GetProperty("Code").GetString()));
    }
}

public sealed class IntermediateOnSqlite(SqliteDemo engine) : Intermediate<SqliteDemo>(engine);

public sealed class IntermediateOnSqlServer(SqlServerDemo engine) : Intermediate<SqlServerDemo>(engine);
