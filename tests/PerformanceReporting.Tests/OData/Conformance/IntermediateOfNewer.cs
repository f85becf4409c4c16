using System.Net;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.2.2: OData 4.01 Intermediate Conformance Level, in what it adds to the levels below.</summary>
public abstract class IntermediateOfNewer<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Clause_3_A_navigation_to_one_is_compared_with_null()
    {
        await SameAsync("Units", "ParentId eq null", "Parent eq null");
        await SameAsync("Units", "ParentId eq null", "null eq Parent");
    }

    [Theory]
    [InlineData("Code eq 'cf' or Code eq 'sgo'", "Code in ('cf','sgo')")]
    [InlineData("ParentId eq null or ParentId eq 3", "ParentId in (null,3)")]
    [InlineData("Id ne 1 and Id ne 2", "not (Id in [1,2])")]
    public async Task Clause_4_In_finds_what_is_in_a_list(string plain, string listed) => await SameAsync("Units", plain, listed);

    [Fact]
    public async Task Clause_5_Options_nested_in_select_have_no_place_where_no_property_has_parts() =>
        await RefusedAsync("Units?$select=Code($select=Id)", HttpStatusCode.BadRequest, "no options of its own");

    [Fact]
    public async Task Clause_6_A_filtered_collection_is_counted_in_an_expression()
    {
        await SameAsync("Units", "Children/any(c:c/Id gt 4)", "Children/$count($filter=Id gt 4) gt 0");
        Assert.Equal(await IdsAsync("Units?$filter=Id eq 1"), (await IdsAsync("Units?$orderby=Children/$count desc,Id")).Take(1));
    }

    [Fact]
    public async Task Clause_8_Values_are_computed_and_used_by_the_other_options()
    {
        var found = await AnsweredAsync("Units?$compute=Id mul 2 as Twice&$filter=Twice gt 6&$orderby=Twice desc&$select=Id,Twice");
        Assert.All(found.Rows, row => Assert.Equal(2 * row.GetProperty("Id").GetInt32(), row.GetProperty("Twice").GetInt32()));
        Assert.Equal((await IdsAsync("Units?$filter=Id gt 3&$orderby=Id desc")), found.Rows.Select(row => row.GetProperty("Id").GetInt32()));
    }

    [Fact]
    public async Task Clause_10_An_alias_is_given_a_value_within_an_expansion()
    {
        var unit = (await AnsweredAsync("Units(1)?$expand=Children($filter=Id gt @least;@least=3)")).Json;
        Assert.Equal(await IdsAsync("Units(1)/Children?$filter=Id gt 3"), unit.GetProperty("Children").EnumerateArray().Select(child => child.GetProperty("Id").GetInt32()));
    }

    [Fact]
    public async Task Clause_11_A_collection_is_filtered_in_the_path()
    {
        var expected = await IdsAsync("Units?$filter=Id gt 3");
        Assert.Equal(expected, await IdsAsync("Units/$filter(Id gt 3)"));
        Assert.Equal(expected, await IdsAsync("Units/$filter(@more)?@more=Id gt 3"));
        Assert.Equal($"{expected.Length}", (await AnsweredAsync("Units/$filter(@more)/$count?@more=Id gt 3")).Body);
    }
}

public sealed class IntermediateOfNewerOnSqlite(SqliteDemo engine) : IntermediateOfNewer<SqliteDemo>(engine);

public sealed class IntermediateOfNewerOnSqlServer(SqlServerDemo engine) : IntermediateOfNewer<SqlServerDemo>(engine);
