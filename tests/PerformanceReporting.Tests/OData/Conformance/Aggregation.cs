using System.Net;
using PerformanceReporting.OData;
using PerformanceReporting.Query.Vocabularies;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Data Aggregation 4.0, 8: every transformation and method that is told is answered, and by the rules.</summary>
public abstract class Aggregation<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["identity"] = "identity",
        ["filter"] = "filter(Id gt 3)",
        ["search"] = "search(trade)",
        ["orderby"] = "orderby(Code desc)",
        ["skip"] = "skip(1)",
        ["top"] = "top(2)",
        ["topcount"] = "topcount(2,Id)",
        ["bottomcount"] = "bottomcount(2,Id)",
        ["topsum"] = "topsum(10,Id)",
        ["bottomsum"] = "bottomsum(10,Id)",
        ["toppercent"] = "toppercent(50,Id)",
        ["bottompercent"] = "bottompercent(50,Id)",
        ["concat"] = "concat(topcount(1,Id),aggregate(Id with sum as Total))",
        ["compute"] = "compute(Id mul 2 as Twice)",
        ["aggregate"] = "aggregate(Id with sum as Total)",
        ["groupby"] = "groupby((ParentId),aggregate($count as Rows))",
    };

    [Fact]
    public async Task Every_transformation_that_is_told_is_answered()
    {
        Assert.Equal(Examples.Keys.Order(), QueryCapabilities.Transformations.Order());
        var told = (await ModelAsync()).GetProperty("Container").GetProperty("Units").GetProperty("@Org.OData.Aggregation.V1.ApplySupported").GetProperty("Transformations");
        foreach (var name in told.EnumerateArray().Select(one => one.GetString()!))
        {
            Assert.NotEmpty((await AnsweredAsync($"Units?$apply={Examples[name]}")).Rows);
        }
    }

    [Theory]
    [InlineData("sum", 45)]
    [InlineData("average", 5)]
    [InlineData("min", 1)]
    [InlineData("max", 9)]
    [InlineData("countdistinct", 9)]
    public async Task Every_standard_method_is_answered(string method, int made) =>
        Assert.Equal(made, (await AnsweredAsync($"Units?$apply=filter(Id le 9)/aggregate(Id with {method} as Made)")).Rows[0].GetProperty("Made").GetDecimal());

    [Fact]
    public async Task Every_set_can_be_aggregated()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            Assert.Single((await AnsweredAsync($"{set.Name}?$apply=aggregate($count as Rows)")).Rows);
        }
    }

    [Fact]
    public async Task What_a_pipeline_makes_is_what_the_other_options_speak_of()
    {
        var rows = (await AnsweredAsync("Units?$apply=groupby((ParentId),aggregate($count as Rows))&$filter=ParentId ne null&$orderby=Rows desc&$top=1&$select=Rows")).Rows;
        Assert.True(Assert.Single(rows).GetProperty("Rows").GetInt32() > 1);
    }

    [Fact]
    public async Task Rollup_sums_by_one_path_less_each_time()
    {
        var rows = (await AnsweredAsync("IndicatorResults?$apply=groupby((rollup($all,GoalNumber)),aggregate($count as Rows))")).Rows;
        Assert.Equal(rows.SkipLast(1).Sum(row => row.GetProperty("Rows").GetInt32()), rows[^1].GetProperty("Rows").GetInt32());
        Assert.False(rows[^1].TryGetProperty("GoalNumber", out _));
    }

    [Fact]
    public async Task What_is_no_transformation_is_malformed() =>
        await RefusedAsync("Units?$apply=nothing(1)", HttpStatusCode.BadRequest, "nothing");
}

public sealed class AggregationOnSqlite(SqliteDemo engine) : Aggregation<SqliteDemo>(engine);

public sealed class AggregationOnSqlServer(SqlServerDemo engine) : Aggregation<SqlServerDemo>(engine);
