using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PerformanceReporting.OData;
using PerformanceReporting.OData.Batch;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>Several requests in one, in both forms; each is answered as it would be by itself.</summary>
public abstract class Batches<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    [Theory]
    [InlineData("Indicators")]
    [InlineData("/odata/v1/Indicators")]
    [InlineData("http://localhost/odata/v1/Indicators")]
    [InlineData("https://elsewhere.example/odata/v1/Indicators")]
    public async Task An_address_too_long_for_a_GET_is_asked_in_a_batch(string address)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var query = $"?$select=Id&$filter=Id%20eq%20{Plan.IndicatorId}%20and%20Code%20ne%20'{new string('x', 4000)}'";

        var answer = await SendAsync(program, "multipart/mixed; boundary=batch_1", $"""
            --batch_1
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            GET {address}{query} HTTP/1.1
            Accept: application/json;odata.metadata=minimal
            OData-MaxVersion: 4.0


            --batch_1--

            """);

        Assert.Equal((200, "multipart/mixed"), (answer.Status, answer.Type!.MediaType));
        Assert.Contains("HTTP/1.1 200 OK", answer.Body, StringComparison.Ordinal);
        Assert.Contains("OData-Version: 4.0\r\n", answer.Body, StringComparison.Ordinal);
        Assert.Contains($$"""[{"Id":{{Plan.IndicatorId}}}]""", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_JSON_parts_are_answered_by_their_names()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var answer = await JsonAsync(program, [
            new { id = "a", method = "get", url = "Indicators/$count" },
            new { id = "b", method = "GET", url = $"Indicators({Plan.IndicatorId})?$select=Code" },
            new { id = "c", method = "GET", url = "/odata/v1/$metadata" },
        ]);

        Assert.Equal(["a 200", "b 200", "c 200"], answer.Told);
        var single = await program.GetStringAsync($"/odata/v1/Indicators({Plan.IndicatorId})?$select=Code", Cancellation);
        Assert.Equal(JsonDocument.Parse(single).RootElement.GetRawText(), answer.Part("b").GetProperty("body").GetRawText());
        Assert.Equal(await program.GetStringAsync("/odata/v1/Indicators/$count", Cancellation), answer.Part("a").GetProperty("body").GetString());
        Assert.Equal(await program.GetByteArrayAsync("/odata/v1/$metadata", Cancellation), Base64Url.DecodeFromChars(answer.Part("c").GetProperty("body").GetString()));
        Assert.Equal("text/plain; charset=utf-8", answer.Part("a").GetProperty("headers").GetProperty("content-type").GetString());
    }

    [Fact]
    public async Task The_first_error_ends_it_unless_the_client_goes_on()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        object[] parts =
        [
            new { id = "a", method = "GET", url = "Indicators(999999)" },
            new { id = "b", method = "GET", url = "Indicators/$count" },
            new { id = "c", method = "GET", url = "Units/$count", dependsOn = (string[])["a"] },
            new { id = "d", method = "POST", url = "/odata/v1/$batch", headers = new Dictionary<string, string> { ["content-type"] = "application/json" }, body = new { requests = Array.Empty<object>() } },
            new { id = "e", method = "GET", url = "/elsewhere" },
        ];

        Assert.Equal(["a 404"], (await JsonAsync(program, parts)).Told);
        var all = await JsonAsync(program, parts, ("Prefer", "continue-on-error"));
        Assert.Equal(["a 404", "b 200", "c 424", "d 501", "e 404"], all.Told);
        Assert.Equal("continue-on-error", all.Applied);
        Assert.Equal("NotFound", all.Part("a").GetProperty("body").GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_later_part_speaks_of_what_an_earlier_one_made()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var answer = await JsonAsync(program, [
            new { id = "1", method = "POST", url = "Measurements", headers = Json(), body = Draft(80) },
            new { id = "2", method = "POST", url = "$1/PerformanceReporting.Submit", dependsOn = (string[])["1"], headers = Json(("if-match", "W/\"1\"")), body = new { } },
            new { id = "3", method = "GET", url = "$1/Indicator?$select=Code", dependsOn = (string[])["1"] },
        ]);

        Assert.Equal(["1 201", "2 200", "3 200"], answer.Told);
        Assert.Equal("Submitted", answer.Part("2").GetProperty("body").GetProperty("State").GetString());
        Assert.Equal("W/\"2\"", answer.Part("2").GetProperty("headers").GetProperty("etag").GetString());
    }

    [Fact]
    public async Task A_change_set_of_one_is_done_and_of_two_is_refused_whole()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var body = JsonSerializer.Serialize(Draft(80));
        var one = await SendAsync(program, "multipart/mixed; boundary=b", Multipart(Set(body)));
        Assert.Contains("HTTP/1.1 201 Created", one.Body, StringComparison.Ordinal);
        Assert.Contains("Content-ID: 1\r\n", one.Body, StringComparison.OrdinalIgnoreCase);

        var two = await SendAsync(program, "multipart/mixed; boundary=b", Multipart(Set(body, body)), ("Prefer", "odata.continue-on-error"));
        Assert.Equal(1, two.Body.Split("HTTP/1.1 501").Length - 1);
        Assert.Contains("SubmitValues", two.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("HTTP/1.1 4", two.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_is_asked_by_whoever_sent_the_batch()
    {
        using var head = await ProgramOfAsync(Plan.Head);
        using var other = await ProgramOfAsync(Plan.OtherHead);
        var address = await DraftedAsync(head);

        var answer = await JsonAsync(other, [
            new { id = "a", method = "GET", url = address, headers = new Dictionary<string, string> { ["authorization"] = head.DefaultRequestHeaders.Authorization!.ToString() } },
        ]);

        Assert.Equal(["a 404"], answer.Told);
    }

    [Theory]
    [InlineData("application/json", "{", 400, "$batch", "cannot be read")]
    [InlineData("application/json", """{"requests":[{"id":"1","method":"GET"}]}""", 400, "$batch", "cannot be read")]
    [InlineData("multipart/mixed; boundary=b", "--b\r\nContent-Type: application/http\r\n\r\nhello\r\n--b--", 400, "$batch", "cannot be read")]
    [InlineData("multipart/mixed", "--b--", 415, "body", "boundary")]
    [InlineData("text/plain", "GET Indicators", 415, "body", "application/json")]
    public async Task What_is_no_batch_is_refused_whole(string type, string body, int status, string target, string message)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var answer = await SendAsync(program, type, body);
        var error = JsonDocument.Parse(answer.Body).RootElement.GetProperty("error");
        Assert.Equal((status, target), (answer.Status, error.GetProperty("target").GetString()));
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_has_no_more_parts_and_bytes_than_it_may_and_else_does_nothing()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var parts = Enumerable.Range(1, BatchLimits.Parts + 1).Select(id => (object)(id == 1
            ? new { id = "1", method = "POST", url = "Measurements", headers = Json(), body = Draft(80) }
            : new { id = $"{id}", method = "GET", url = "Indicators/$count" }));

        var many = await SendAsync(program, "application/json", JsonSerializer.Serialize(new { requests = parts }));
        Assert.Equal(400, many.Status);
        Assert.Contains("at most 100 parts", many.Body, StringComparison.Ordinal);
        using var none = await program.GetAsync($"/odata/v1/Measurements/$count?$filter=IndicatorId eq {Plan.IndicatorId}", Cancellation);
        Assert.Equal("0", await none.Content.ReadAsStringAsync(Cancellation));

        var large = await SendAsync(program, "application/json", new string(' ', RequestBody.Largest + 1));
        Assert.Equal(413, large.Status);
        Assert.Contains("at most 8 MB", large.Body, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Json((string Name, string Value)? also = null)
    {
        var headers = new Dictionary<string, string> { ["content-type"] = "application/json" };
        if (also is { } header)
        {
            headers[header.Name] = header.Value;
        }

        return headers;
    }

    private static string Multipart(string part) => $"--b\r\n{part}\r\n--b--\r\n";

    private static string Set(params string[] bodies) =>
        "Content-Type: multipart/mixed; boundary=c\r\n\r\n"
        + string.Concat(bodies.Select((body, index) =>
            $"--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: {index + 1}\r\n\r\n"
            + $"POST Measurements HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{body}\r\n"))
        + "--c--\r\n";

    private static async Task<Answered> JsonAsync(HttpClient program, IEnumerable<object> requests, params (string Name, string Value)[] headers)
    {
        var answer = await SendAsync(program, "application/json", JsonSerializer.Serialize(new { requests }), headers);
        Assert.True(answer.Status == 200, answer.Body);
        return answer;
    }

    private static async Task<Answered> SendAsync(HttpClient program, string type, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/odata/v1/$batch") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(type.StartsWith("multipart", StringComparison.Ordinal) ? body.ReplaceLineEndings("\r\n") : body)) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await program.SendAsync(request, Cancellation);
        return new(
            (int)answer.StatusCode,
            answer.Content.Headers.ContentType,
            answer.Headers.TryGetValues("Preference-Applied", out var applied) ? string.Join(", ", applied) : null,
            await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private sealed record Answered(int Status, MediaTypeHeaderValue? Type, string? Applied, string Body)
    {
        public IEnumerable<string> Told => Parts.Select(part => $"{part.GetProperty("id").GetString()} {part.GetProperty("status").GetInt32()}");

        private JsonElement[] Parts => [.. JsonDocument.Parse(Body).RootElement.GetProperty("responses").EnumerateArray()];

        public JsonElement Part(string id) => Parts.Single(part => part.GetProperty("id").GetString() == id);
    }
}

public sealed class BatchesOnSqlite(SqliteEngine engine) : Batches<SqliteEngine>(engine);

public sealed class BatchesOnSqlServer(SqlServerEngine engine) : Batches<SqlServerEngine>(engine);
