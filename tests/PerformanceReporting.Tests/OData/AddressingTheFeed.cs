using System.Net;
using System.Text.Json;
using PerformanceReporting.OData;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>An entity has an address, which the feed tells and by which it is found again.</summary>
public abstract class AddressingTheFeed<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Every_address_of_every_set_leads_to_its_entity()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var entities = await RowsAsync($"{set.Name}?$top=3", Office);
            var references = await RowsAsync($"{set.Name}/$ref?$top=3", Office);
            Assert.Equal(entities.Count, references.Count);
            foreach (var (entity, reference) in entities.Zip(references))
            {
                Assert.Equal(["@odata.id"], reference.EnumerateObject().Select(property => property.Name));
                var there = await AskAsync(Id(reference), Office);
                Assert.Equal(Values(set, entity), Values(set, there.Json));
                var found = await AskAsync($"$entity?$id={Uri.EscapeDataString(Id(reference))}", Office);
                Assert.Equal(there.Body, found.Body);
            }
        }
    }

    [Fact]
    public async Task References_stand_where_a_navigation_leads()
    {
        var one = await AskAsync("Indicators(1)/Unit/$ref", Office);
        Assert.EndsWith("/$metadata#$ref", one.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        var unit = (await AskAsync("Indicators(1)/Unit", Office)).Json.GetProperty("Id");
        Assert.EndsWith($"/odata/v1/Units({unit})", Id(one.Json), StringComparison.Ordinal);

        var many = await AskAsync($"Units({unit})/Indicators/$ref?$orderby=Id desc&$count=true", Office, ("Prefer", "odata.maxpagesize=1"));
        Assert.EndsWith("/$metadata#Collection($ref)", many.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        var indicators = await RowsAsync($"Units({unit})/Indicators?$orderby=Id desc", Office);
        Assert.Equal(indicators.Count, many.Json.GetProperty("@odata.count").GetInt32());
        Assert.EndsWith($"/Indicators({indicators[0].GetProperty("Id")})", Id(Assert.Single(many.Rows)), StringComparison.Ordinal);
        if (indicators.Count > 1)
        {
            var next = await AskAsync(many.Json.GetProperty("@odata.nextLink").GetString()!, Office);
            Assert.EndsWith($"/Indicators({indicators[1].GetProperty("Id")})", Id(next.Rows[0]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task References_stand_in_the_place_of_what_is_expanded()
    {
        var rows = await RowsAsync("Units?$select=Code&$expand=Parent/$ref,Indicators/$ref($orderby=Id;$top=2)", Office);
        var whole = await RowsAsync("Units?$expand=Parent,Indicators($orderby=Id;$top=2)", Office);
        Assert.Contains(rows, row => row.GetProperty("Parent").ValueKind == JsonValueKind.Null);
        foreach (var (row, entity) in rows.Zip(whole))
        {
            Assert.Equal(
                entity.GetProperty("Indicators").EnumerateArray().Select(one => $"http://localhost/odata/v1/Indicators({one.GetProperty("Id")})"),
                row.GetProperty("Indicators").EnumerateArray().Select(Id));
            if (row.GetProperty("Parent") is { ValueKind: JsonValueKind.Object } parent)
            {
                Assert.EndsWith($"/Units({entity.GetProperty("ParentId")})", Id(parent), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("Bodies(1)")]
    [InlineData("/odata/v1/Bodies(1)")]
    [InlineData("http://localhost/odata/v1/Bodies(1)")]
    [InlineData("https://behind.a.proxy.example/odata/v1/Bodies(1)")]
    public async Task An_entity_is_found_by_its_address_in_every_form(string id)
    {
        var answer = await AskAsync($"$entity?$id={Uri.EscapeDataString(id)}&$select=Code");
        Assert.Equal((await AskAsync("Bodies(1)?$select=Code")).Body, answer.Body);
    }

    [Theory]
    [InlineData("$entity", HttpStatusCode.BadRequest, "$id")]
    [InlineData("$entity?$id=Bodies", HttpStatusCode.BadRequest, "$id")]
    [InlineData("$entity?$id=Bodies(1)/Code", HttpStatusCode.BadRequest, "$id")]
    [InlineData("$entity?$id=Bodies(1)%3F$select=Code", HttpStatusCode.BadRequest, "$id")]
    [InlineData("$entity?$id=Bodies(99)", HttpStatusCode.NotFound, null)]
    [InlineData("$entity?$id=http://localhost/elsewhere(1)", HttpStatusCode.NotFound, "http://localhost/elsewhere(1)")]
    [InlineData("Bodies?$id=Bodies(1)", HttpStatusCode.NotImplemented, "$id")]
    [InlineData("Bodies(99)/$ref", HttpStatusCode.NotFound, null)]
    [InlineData("Units(99)/Parent/$ref", HttpStatusCode.NotFound, null)]
    [InlineData("Bodies(1)/Code/$ref", HttpStatusCode.BadRequest, "$ref")]
    public async Task What_is_no_address_of_an_entity_is_refused(string address, HttpStatusCode status, string? target)
    {
        var answer = await AskAsync(address);
        Assert.Equal(status, answer.Status);
        Assert.True(target is null || answer.Json.GetProperty("error").GetProperty("target").GetString() == target, answer.Body);
    }

    [Fact]
    public async Task A_navigation_that_leads_to_none_has_no_reference_and_a_missing_value_no_text()
    {
        var top = (await RowsAsync("Units?$filter=ParentId eq null&$select=Id"))[0].GetProperty("Id");
        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync($"Units({top})/Parent/$ref")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync($"Units({top})/ParentId/$value")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync("Units(99)/ParentId/$value")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync($"Units({top})/Nothing/$value")).Status);
    }

    [Fact]
    public async Task A_raw_value_is_the_text_of_the_JSON_value()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            foreach (var row in (await RowsAsync($"{set.Name}?$top=1", Office)).Take(1))
            {
                var address = Id((await RowsAsync($"{set.Name}/$ref?$top=1", Office))[0]);
                foreach (var column in set.Columns)
                {
                    var raw = await AskAsync($"{address}/{column.Name}/$value", Office);
                    var value = row.GetProperty(column.Name);
                    var text = value.ValueKind switch
                    {
                        JsonValueKind.Null => "",
                        JsonValueKind.String => value.GetString(),
                        _ => value.GetRawText(),
                    };
                    Assert.Equal($"{set}.{column.Name} {text}", $"{set}.{column.Name} {raw.Body}");
                    Assert.True(value.ValueKind == JsonValueKind.Null || raw.Headers["Content-Type"] == "text/plain; charset=utf-8");
                }
            }
        }
    }

    private static string Id(JsonElement reference) => reference.GetProperty("@odata.id").GetString()!;

    private static IEnumerable<string> Values(EntitySet set, JsonElement entity) => set.Columns.Select(column => entity.GetProperty(column.Name).GetRawText());
}

public sealed class AddressingTheFeedOnSqlite(SqliteDemo engine) : AddressingTheFeed<SqliteDemo>(engine);

public sealed class AddressingTheFeedOnSqlServer(SqlServerDemo engine) : AddressingTheFeed<SqlServerDemo>(engine);
