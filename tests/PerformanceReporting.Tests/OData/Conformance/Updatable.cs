using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PerformanceReporting.Tests.OData.Writing;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>Part 1, 13.1.1, clauses 18 to 33, and 13.2.1 from 18: an updatable service, in what can be changed: Measurements.</summary>
public abstract class Updatable<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Full = "?$format=application/json;odata.metadata=full";

    [Fact]
    public async Task Clause_18_The_address_by_which_an_entity_is_changed_is_the_one_it_tells()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        using var read = await program.GetAsync($"/odata/v1/{address}{Full}", Cancellation);
        Assert.Contains($"/odata/v1/{address}\"", await read.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(200, (await SendAsync(program, HttpMethod.Patch, address, """{"Value":81}""", ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Clauses_19_and_27_A_post_makes_an_entity_and_tells_its_address()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var made = await PostAsync(program, "Measurements", Draft(80));
        Assert.Equal((201, 80m), (made.Status, made.Json.GetProperty("Value").GetDecimal()));
        using var read = await program.GetAsync(new Uri(made.Location!), Cancellation);
        Assert.True(read.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Clause_23_A_patch_changes_what_it_names()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        var changed = await SendAsync(program, HttpMethod.Patch, address, """{"Comment":"Counted twice"}""", ("If-Match", "*"));
        Assert.Equal((80m, "Counted twice"), (changed.Json.GetProperty("Value").GetDecimal(), changed.Json.GetProperty("Comment").GetString()));
    }

    [Fact]
    public async Task Clause_26_A_change_is_of_the_version_that_was_read()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        Assert.Equal(412, (await SendAsync(program, HttpMethod.Patch, address, """{"Value":81}""", ("If-Match", "W/\"9\""))).Status);
        Assert.Equal(428, (await SendAsync(program, HttpMethod.Patch, address, """{"Value":81}""")).Status);
    }

    [Fact]
    public async Task Clause_28_An_answer_without_content_still_tells_which_entity_it_is()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/v1/Measurements") { Content = new StringContent(JsonSerializer.Serialize(Draft(80)), Encoding.UTF8, "application/json") };
        request.Headers.Add("Prefer", "return=minimal");
        using var made = await program.SendAsync(request, Cancellation);
        Assert.Equal(204, (int)made.StatusCode);
        Assert.Equal(made.Headers.Location!.ToString(), made.Headers.GetValues("OData-EntityId").Single());
        Assert.Equal("return=minimal", made.Headers.GetValues("Preference-Applied").Single());
    }

    [Fact]
    public async Task Clause_9_4_of_the_newer_An_action_without_parameters_takes_an_empty_object_or_no_content()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        Assert.Equal(200, (await SendAsync(program, HttpMethod.Post, $"{address}/PerformanceReporting.Submit", "{}", ("If-Match", "*"))).Status);
        using var office = await ProgramOfAsync(Plan.Office);
        using var bare = new HttpRequestMessage(HttpMethod.Post, $"/odata/v1/{address}/PerformanceReporting.Accept");
        bare.Headers.IfMatch.Add(EntityTagHeaderValue.Any);
        using var answer = await office.SendAsync(bare, Cancellation);

        // A token may not accept; the request itself is understood.
        Assert.Equal(403, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("PerformanceReporting.Submit")]
    [InlineData("Submit")]
    public async Task Clause_9_5_of_the_newer_An_action_bears_its_namespace_or_not(string action)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        Assert.Equal(200, (await SendAsync(program, HttpMethod.Post, $"{address}/{action}", "{}", ("If-Match", "*"))).Status);
    }

    [Theory]
    [InlineData("PUT", "Measurements(1)")]
    [InlineData("DELETE", "Measurements(1)")]
    [InlineData("DELETE", "Measurements(1)/Comment")]
    [InlineData("PUT", "Measurements(1)/Value")]
    [InlineData("PATCH", "Measurements")]
    [InlineData("POST", "Indicators(1)/Measurements")]
    public async Task What_is_not_done_is_refused_with_what_is(string method, string address)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var answer = await SendAsync(program, new HttpMethod(method), address, "{}");
        Assert.Equal((405, "NotAllowed"), (answer.Status, answer.Error.GetProperty("code").GetString()));
    }
}

public sealed class UpdatableOnSqlite(SqliteEngine engine) : Updatable<SqliteEngine>(engine);

public sealed class UpdatableOnSqlServer(SqlServerEngine engine) : Updatable<SqlServerEngine>(engine);
