using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PerformanceReporting.OData;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>What the metadata tell of each set is true of it: asked for, it is answered; denied, it is refused.</summary>
public abstract class Capabilities<TEngine>(TEngine engine) : ConformanceTests<TEngine>(engine)
    where TEngine : Engine
{
    private JsonElement? _container;

    [Fact]
    public async Task Sets_are_counted_filtered_ordered_cut_computed_and_found_by_key()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var key = set.Key[0];
            foreach (var term in (string[])["TopSupported", "SkipSupported", "ComputeSupported", "IndexableByKey"])
            {
                Assert.True((await TermAsync(set, term)).GetBoolean());
            }

            Assert.True((await TermAsync(set, "CountRestrictions")).GetProperty("Countable").GetBoolean());
            Assert.True((await TermAsync(set, "FilterRestrictions")).GetProperty("Filterable").GetBoolean());
            Assert.True((await TermAsync(set, "SortRestrictions")).GetProperty("Sortable").GetBoolean());
            await AnsweredAsync($"{set.Name}?$count=true&$filter={key} gt 0&$orderby={key} desc&$top=1&$skip=0&$compute={key} mul 2 as Twice&$select={key},Twice");
            var first = (await AnsweredAsync($"{set.Name}?$top=1")).Rows;
            if (first.Count > 0)
            {
                await AnsweredAsync($"{set.Name}({string.Join(',', set.Key.Select(name => $"{name}={first[0].GetProperty(name)}"))})");
            }
        }
    }

    [Fact]
    public async Task A_set_is_searched_exactly_when_it_says_so()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var searchable = (await TermAsync(set, "SearchRestrictions")).GetProperty("Searchable").GetBoolean();
            Assert.Equal(searchable ? HttpStatusCode.OK : HttpStatusCode.NotImplemented, (await AskAsync($"{set.Name}?$search=trade", Office)).Status);
        }
    }

    [Fact]
    public async Task Expansions_go_as_deep_as_they_say_and_no_deeper()
    {
        var levels = (await TermAsync(PublishedSets.Catalogue.Set("Units"), "ExpandRestrictions")).GetProperty("MaxLevels").GetInt32();
        await AnsweredAsync($"Units(1)?$expand=Children($levels={levels})");
        await RefusedAsync($"Units(1)?$expand=Children($levels={levels + 1})", HttpStatusCode.BadRequest, $"{levels} levels");
    }

    [Fact]
    public async Task Sets_are_written_exactly_where_they_say_so()
    {
        foreach (var set in PublishedSets.Catalogue.Sets)
        {
            var insertable = (await TermAsync(set, "InsertRestrictions")).GetProperty("Insertable").GetBoolean();
            var updatable = (await TermAsync(set, "UpdateRestrictions")).GetProperty("Updatable").GetBoolean();
            Assert.Equal(insertable, (await SendAsync(HttpMethod.Post, set.Name)).Status != HttpStatusCode.MethodNotAllowed);
            Assert.Equal(updatable, (await SendAsync(HttpMethod.Patch, $"{set.Name}(1)")).Status != HttpStatusCode.MethodNotAllowed);
            Assert.False((await TermAsync(set, "DeleteRestrictions")).GetProperty("Deletable").GetBoolean());
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(HttpMethod.Delete, $"{set.Name}(1)")).Status);
        }
    }

    [Fact]
    public async Task Only_what_may_be_given_is_taken()
    {
        var set = PublishedSets.Catalogue.Set("Measurements");
        var type = (await ModelAsync()).GetProperty(set.EntityType);
        foreach (var column in set.Columns)
        {
            var computed = type.GetProperty(column.Name).TryGetProperty("@Org.OData.Core.V1.Computed", out _);
            var answer = await SendAsync(HttpMethod.Post, set.Name, $$"""{"{{column.Name}}":null}""");
            Assert.Equal(computed, answer.Body.Contains("cannot be written here", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Requests_come_compressed_as_they_say_they_may(string encoding)
    {
        Assert.Contains(encoding, (await ModelAsync()).GetProperty("Container").GetProperty("@Org.OData.Capabilities.V1.AcceptableEncodings").EnumerateArray().Select(one => one.GetString()));
        using var program = await TokenAsync();
        using var body = new MemoryStream();
        await using (Stream packed = encoding == "br" ? new BrotliStream(body, CompressionMode.Compress, true) : new GZipStream(body, CompressionMode.Compress, true))
        {
            await packed.WriteAsync("""{"requests":[{"id":"1","method":"GET","url":"Units/$count"}]}"""u8.ToArray(), Cancellation);
        }

        using var content = new ByteArrayContent(body.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add(encoding);
        using var answer = await program.PostAsync("/odata/v1/$batch", content, Cancellation);
        Assert.Contains("\"status\":200", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    private async Task<JsonElement> TermAsync(EntitySet set, string term) =>
        (_container ??= (await ModelAsync()).GetProperty("Container")).GetProperty(set.Name).GetProperty($"@Org.OData.Capabilities.V1.{term}");
}

public sealed class CapabilitiesOnSqlite(SqliteDemo engine) : Capabilities<SqliteDemo>(engine);

public sealed class CapabilitiesOnSqlServer(SqlServerDemo engine) : Capabilities<SqlServerDemo>(engine);
