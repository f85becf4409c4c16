using System.Text;
using System.Text.Json;
using PerformanceReporting.OData.Batch;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>Batches over the demonstration: long answers come in pages, and a cookie alone sends none.</summary>
public abstract class BatchesOfAPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task An_answer_within_a_batch_is_a_page_and_the_next_link_leads_to_the_rest()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var token = await new Visitor(office).TokenOfAsync("/review");
        var copies = string.Join(',', Enumerable.Repeat("identity", 12));
        var all = $"Results?$apply=concat({copies})/filter(Id gt 0)&$select=Id&$count=true";

        var whole = JsonDocument.Parse(await office.GetStringAsync($"/odata/v1/{all}", Cancellation)).RootElement;
        var count = whole.GetProperty("value").GetArrayLength();
        Assert.True(count > BatchLimits.Rows, $"{count} rows are too few to be parted.");

        var page = (await SendAsync(office, token, new { id = "a", method = "GET", url = all })).Single().GetProperty("body");
        Assert.Equal((BatchLimits.Rows, count), (page.GetProperty("value").GetArrayLength(), page.GetProperty("@odata.count").GetInt32()));
        var rest = JsonDocument.Parse(await office.GetStringAsync(page.GetProperty("@odata.nextLink").GetString(), Cancellation)).RootElement;
        Assert.Equal(
            whole.GetProperty("value").EnumerateArray().Select(row => row.GetRawText()),
            page.GetProperty("value").EnumerateArray().Concat(rest.GetProperty("value").EnumerateArray()).Select(row => row.GetRawText()));

        var few = (await SendAsync(office, token, new { id = "a", method = "GET", url = all, headers = new Dictionary<string, string> { ["prefer"] = "odata.maxpagesize=10" } })).Single();
        Assert.Equal(10, few.GetProperty("body").GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task A_cookie_sends_a_batch_only_with_the_page_s_token_and_a_part_brings_none_of_its_own()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var token = await new Visitor(office).TokenOfAsync("/review");
        var accept = new
        {
            id = "a",
            method = "POST",
            url = await WaitingMeasurement.AcceptanceAsync(Database, Cancellation),
            headers = new Dictionary<string, string> { ["content-type"] = "application/json", ["if-match"] = "*", ["requestverificationtoken"] = token },
            body = new { },
        };

        Assert.Equal(401, await StatusAsync(office, null, accept));
        Assert.Equal(400, await StatusAsync(office, "guessed", accept));
        Assert.Equal(200, (await SendAsync(office, token, accept)).Single().GetProperty("status").GetInt32());
    }

    private static async Task<int> StatusAsync(HttpClient browser, string? token, object part)
    {
        using var answer = await PostAsync(browser, token, part);
        return (int)answer.StatusCode;
    }

    private static async Task<IEnumerable<JsonElement>> SendAsync(HttpClient browser, string token, object part)
    {
        using var answer = await PostAsync(browser, token, part);
        var body = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("responses").EnumerateArray();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string? token, object part)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/v1/$batch")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { requests = (object[])[part] }), Encoding.UTF8, "application/json"),
        };
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        return await browser.SendAsync(request, Cancellation);
    }
}

public sealed class BatchesOfAPageOnSqlite(SqliteDemo engine) : BatchesOfAPage<SqliteDemo>(engine);

public sealed class BatchesOfAPageOnSqlServer(SqlServerDemo engine) : BatchesOfAPage<SqlServerDemo>(engine);
