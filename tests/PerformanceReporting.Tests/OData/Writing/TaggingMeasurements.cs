using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>An entity that can be changed bears a tag, by which a program asks again cheaply and writes safely.</summary>
public abstract class TaggingMeasurements<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task The_tag_that_was_read_is_the_one_to_write_with()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var (_, tag, entity) = await ReadAsync(program, address);
        Assert.Equal(("W/\"1\"", "W/\"1\""), (tag, entity.GetProperty("@odata.etag").GetString()));
        Assert.Equal(200, (await SendAsync(program, HttpMethod.Patch, address, """{"Value":81}""", ("If-Match", tag!))).Status);
        Assert.Equal("W/\"2\"", (await ReadAsync(program, address)).Tag);
    }

    [Theory]
    [InlineData("", "W/\"1\"")]
    [InlineData("?$select=Id,Value", "W/\"1\"")]
    [InlineData("?$format=application/json;odata.metadata=full", "W/\"1\"")]
    [InlineData("?$format=application/json;odata.metadata=none", null)]
    [InlineData("?asKnownAt=2100-01-01T00:00:00Z", null)]
    public async Task A_tag_stands_in_every_entity_that_can_be_changed(string options, string? tag)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var single = (await ReadAsync(program, address + options)).Entity;
        var listed = (await ReadAsync(program, "Measurements" + options)).Entity.GetProperty("value")[0];
        Assert.Equal((tag, tag), (TagIn(single), TagIn(listed)));
        Assert.Equal(!options.Contains("select", StringComparison.Ordinal), single.TryGetProperty("Version", out _));
        Assert.Null(TagIn((await ReadAsync(program, "Indicators")).Entity.GetProperty("value")[0]));
    }

    [Fact]
    public async Task A_tag_stands_in_expanded_entities_too()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        await DraftedAsync(program);

        var (_, tag, indicator) = await ReadAsync(program, $"Indicators({Plan.IndicatorId})?$select=Code&$expand=Measurements($select=Value)");
        Assert.Equal("W/\"1\"", TagIn(indicator.GetProperty("Measurements")[0]));
        Assert.Null(tag);
    }

    [Theory]
    [InlineData("If-None-Match", "W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "\"1\"", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "W/\"7\", W/\"1\"", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "*", HttpStatusCode.NotModified)]
    [InlineData("If-None-Match", "W/\"11\"", HttpStatusCode.OK)]
    [InlineData("If-Match", "W/\"1\"", HttpStatusCode.OK)]
    [InlineData("If-Match", "*", HttpStatusCode.OK)]
    [InlineData("If-Match", "W/\"2\"", HttpStatusCode.PreconditionFailed)]
    public async Task It_is_sent_to_those_who_have_not_got_it(string header, string value, HttpStatusCode status)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var (answered, tag, _) = await ReadAsync(program, address, (header, value));
        Assert.Equal((status, status == HttpStatusCode.PreconditionFailed ? null : "W/\"1\""), (answered, tag));
    }

    [Fact]
    public async Task What_is_expanded_changes_without_its_parent_and_is_always_sent()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var (status, tag, _) = await ReadAsync(program, $"{address}?$expand=Indicator", ("If-None-Match", "W/\"1\""));
        Assert.Equal((HttpStatusCode.OK, null), (status, tag));
    }

    [Theory]
    [InlineData("")]
    [InlineData("$metadata")]
    [InlineData("$metadata?$format=json")]
    public async Task Documents_have_tags_of_their_own(string address)
    {
        using var program = await ProgramOfAsync(Plan.Head);

        var (_, tag, _) = await ReadAsync(program, address);
        Assert.StartsWith("W/\"", tag, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotModified, (await ReadAsync(program, address, ("If-None-Match", tag!))).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(program, address, ("If-None-Match", "W/\"other\""))).Status);
        Assert.NotEqual(tag, (await ReadAsync(program, address.Contains('?', StringComparison.Ordinal) ? "$metadata" : address + "?$format=application/json;odata.metadata=none")).Tag);
    }

    [Theory]
    [InlineData("?$select=Value", "")]
    [InlineData("?$select=Value&$format=application/json;odata.metadata=full", "http://localhost/odata/v1/")]
    [InlineData("?$select=Id,Value", null)]
    [InlineData("?$select=Value&$format=application/json;odata.metadata=none", null)]
    public async Task An_entity_without_its_key_still_tells_its_address(string options, string? start)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var entity = (await ReadAsync(program, "Measurements" + options)).Entity.GetProperty("value")[0];
        Assert.Equal(start is null ? null : start + address, entity.TryGetProperty("@odata.id", out var told) ? told.GetString() : null);
        Assert.Equal(80, entity.GetProperty("Value").GetInt32());
    }

    private static string? TagIn(JsonElement entity) => entity.TryGetProperty("@odata.etag", out var tag) ? tag.GetString() : null;

    private static async Task<(HttpStatusCode Status, string? Tag, JsonElement Entity)> ReadAsync(HttpClient program, string address, (string Name, string Value)? header = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/odata/v1/{address}");
        if (header is { } given)
        {
            request.Headers.TryAddWithoutValidation(given.Name, given.Value);
        }

        using var answer = await program.SendAsync(request, Cancellation);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(answer.StatusCode == HttpStatusCode.NotModified, body.Length == 0);
        return (answer.StatusCode, answer.Headers.ETag?.ToString(), body.StartsWith('{') ? JsonDocument.Parse(body).RootElement : default);
    }
}

public sealed class TaggingMeasurementsOnSqlite(SqliteEngine engine) : TaggingMeasurements<SqliteEngine>(engine);

public sealed class TaggingMeasurementsOnSqlServer(SqlServerEngine engine) : TaggingMeasurements<SqlServerEngine>(engine);
