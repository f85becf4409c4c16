using System.Net;
using System.Text.Json;
using PerformanceReporting.OData;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>The feed as a client meets it, over the demonstration.</summary>
public abstract class ReadingTheFeed<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Nobody_reads_it_without_saying_who_they_are()
    {
        using var stranger = Anonymous();
        using var answer = await stranger.GetAsync("/odata/v1/Indicators", Cancellation);
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_service_document_names_every_set()
    {
        var answer = await AskAsync("");
        Assert.Equal(PublishedSets.Catalogue.Sets.Select(set => set.Name), answer.Rows.Select(row => row.GetProperty("url").GetString()));
        Assert.EndsWith("/odata/v1/$metadata", answer.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_set_can_be_read_whole_and_counted()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var rows = await RowsAsync(set.Name, Office);
            var count = await AskAsync($"{set.Name}/$count", Office);
            Assert.Equal($"{set.Name} {rows.Count}", $"{set.Name} {count.Body}");
            Assert.All(rows, row => Assert.Equal(
                set.Columns.Select(column => column.Name), row.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@')));
        }
    }

    [Fact]
    public async Task Every_navigation_leads_where_its_expansion_says()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            foreach (var navigation in set.Navigations)
            {
                var rows = await RowsAsync($"{set.Name}?$top=3&$expand={navigation.Name}", Office);
                foreach (var row in rows.Where(row => row.GetProperty(navigation.Name).ValueKind == JsonValueKind.Array).Take(1))
                {
                    var key = string.Join(",", set.Key.Select(name => $"{name}={row.GetProperty(name)}"));
                    var there = await RowsAsync($"{set.Name}({key})/{navigation.Name}", Office);
                    Assert.Equal(
                        row.GetProperty(navigation.Name).EnumerateArray().Select(one => one.GetRawText()), there.Select(one => one.GetRawText()));
                }
            }
        }
    }

    [Fact]
    public async Task An_entity_has_an_address_and_its_properties_too()
    {
        var goal = await AskAsync("StrategicGoals(1)");
        Assert.EndsWith("$metadata#StrategicGoals/$entity", goal.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        var title = await AskAsync("StrategicGoals(1)/Title");
        Assert.Equal(goal.Json.GetProperty("Title").GetString(), title.Json.GetProperty("value").GetString());
        Assert.EndsWith("$metadata#StrategicGoals(1)/Title", title.Json.GetProperty("@odata.context").GetString(), StringComparison.Ordinal);
        var raw = await AskAsync("StrategicGoals(1)/Title/$value");
        Assert.Equal(goal.Json.GetProperty("Title").GetString(), raw.Body);
        Assert.StartsWith("text/plain", raw.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StrategicGoals(99999)", HttpStatusCode.NotFound)]
    [InlineData("StrategicGoals(99999)/StrategicActivities", HttpStatusCode.NotFound)]
    [InlineData("StrategicGoals(99999)/Title", HttpStatusCode.NotFound)]
    [InlineData("Nothing", HttpStatusCode.NotFound)]
    [InlineData("StrategicGoals?$filter=Nothing eq 1", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?$filter=Number eq", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?$top=-1", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?$top=1&top=2", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?$nothing=1", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?$skiptoken=abc", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?asKnownAt=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals(1)?$filter=Number eq 1", HttpStatusCode.BadRequest)]
    [InlineData("StrategicGoals?$deltatoken=1", HttpStatusCode.NotImplemented)]
    public async Task What_cannot_be_answered_is_an_error_that_says_what(string address, HttpStatusCode status)
    {
        var answer = await AskAsync(address);
        Assert.Equal(status, answer.Status);
        var error = answer.Json.GetProperty("error");
        Assert.NotEqual("", error.GetProperty("code").GetString());
        Assert.NotEqual("", error.GetProperty("message").GetString());
        Assert.NotEqual("", error.GetProperty("target").GetString());
    }

    [Fact]
    public async Task A_navigation_to_one_that_leads_to_none_is_an_empty_answer()
    {
        var top = (await RowsAsync("Units?$filter=ParentId eq null&$select=Id"))[0].GetProperty("Id");
        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync($"Units({top})/Parent")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await AskAsync($"Units({top})/ParentId")).Status);
    }

    [Theory]
    [InlineData(null, "4.01")]
    [InlineData("4.0", "4.0")]
    [InlineData("4.01", "4.01")]
    public async Task It_speaks_the_version_that_the_client_understands(string? highest, string spoken)
    {
        var answer = await AskAsync("Bodies", Reader, highest is null ? [] : [("OData-MaxVersion", highest)]);
        Assert.Equal(spoken, answer.Headers["OData-Version"]);
    }

    [Fact]
    public async Task It_says_as_much_about_itself_as_it_is_asked_to()
    {
        var none = await AskAsync("Bodies?$top=1&$format=application/json;odata.metadata=none");
        Assert.False(none.Json.TryGetProperty("@odata.context", out _));
        var full = await AskAsync("StrategicGoals?$top=1", Reader, ("Accept", "application/json;odata.metadata=full"));
        Assert.EndsWith("/odata/v1/StrategicGoals(1)", full.Rows[0].GetProperty("@odata.id").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("/StrategicGoals(1)/StrategicActivities", full.Rows[0].GetProperty("StrategicActivities@odata.navigationLink").GetString(), StringComparison.Ordinal);
        Assert.Contains("odata.metadata=full", full.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decimals_are_numbers_or_text_as_asked_and_exact()
    {
        var plain = await RowsAsync("Targets?$filter=Value eq 64.5 or Value gt 0&$top=1&$select=Value");
        Assert.Equal(JsonValueKind.Number, plain[0].GetProperty("Value").ValueKind);
        var text = await AskAsync("Targets?$filter=Value gt 0&$top=1&$select=Value&$format=application/json;IEEE754Compatible=true");
        Assert.Equal(plain[0].GetProperty("Value").GetRawText(), text.Rows[0].GetProperty("Value").GetString());
    }

    [Fact]
    public async Task Nulls_are_left_out_when_that_is_preferred()
    {
        var answer = await AskAsync("Units?$filter=ParentId eq null", Reader, ("Prefer", "omit-values=nulls"));
        Assert.False(answer.Rows[0].TryGetProperty("ParentId", out _));
        Assert.Equal("omit-values=nulls", answer.Headers["Preference-Applied"]);
    }

    [Fact]
    public async Task What_is_counted_is_what_matches_not_what_is_sent()
    {
        var answer = await AskAsync("Indicators?$count=true&$top=2");
        var all = await RowsAsync("Indicators?$select=Id");
        Assert.Equal(2, answer.Rows.Count);
        Assert.Equal(all.Count, answer.Json.GetProperty("@odata.count").GetInt32());
    }

    [Fact]
    public async Task Xml_and_other_formats_are_not_to_be_had()
    {
        var answer = await AskAsync("Bodies", Reader, ("Accept", "application/xml"));
        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
    }
}

public sealed class ReadingTheFeedOnSqlite(SqliteDemo engine) : ReadingTheFeed<SqliteDemo>(engine);

public sealed class ReadingTheFeedOnSqlServer(SqlServerDemo engine) : ReadingTheFeed<SqlServerDemo>(engine);
