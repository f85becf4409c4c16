using System.Net;
using System.Text;
using System.Text.Json;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>Whoever refuses a request to the feed, gate or compiler, the client reads one form of error, in its own version.</summary>
public abstract class RefusingInTheFormOfTheFeed<TEngine>(TEngine engine) : AccessTests<TEngine>(engine)
    where TEngine : Engine
{
    private const int PerMinute = 6;

    [Fact]
    public async Task Who_does_not_say_who_they_are_is_challenged()
    {
        using var stranger = App.Caller();
        var answer = await AskAsync(stranger, HttpMethod.Get, "Indicators", 401, "Unauthorized", "Authorization");
        Assert.Equal(["Basic", "Bearer"], answer.Headers.WwwAuthenticate.Select(challenge => challenge.Scheme));
        await AskAsync(stranger, HttpMethod.Post, "Measurements", 401, "Unauthorized", "Authorization");
    }

    [Fact]
    public async Task Who_has_no_role_is_told_so()
    {
        using var program = await ProgramAsync();
        await AskAsync(program, HttpMethod.Get, "Indicators", 403, "Forbidden", "/odata/v1/Indicators");
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_ask_again()
    {
        using var program = await ProgramAsync(Role.Reader);
        for (var request = 1; request <= PerMinute; request++)
        {
            using var good = await program.GetAsync("/odata/v1/Bodies", Cancellation);
            Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        }

        var answer = await AskAsync(program, HttpMethod.Get, "Bodies", 429, "TooManyRequests", "Retry-After");
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Theory]
    [InlineData("DELETE", "Measurements(1)", "GET, HEAD, PATCH, OPTIONS")]
    [InlineData("PUT", "Measurements(1)", "GET, HEAD, PATCH, OPTIONS")]
    [InlineData("PATCH", "Measurements", "GET, HEAD, POST, OPTIONS")]
    [InlineData("POST", "Indicators", "GET, HEAD, OPTIONS")]
    [InlineData("GET", "Measurements(1)/PerformanceReporting.Submit", "POST, OPTIONS")]
    [InlineData("TRACE", "Bodies", "GET, HEAD, OPTIONS")]
    public async Task What_has_no_place_at_an_address_names_what_has(string method, string path, string allowed)
    {
        using var program = await ProgramAsync(Role.Reader);
        var answer = await AskAsync(program, new HttpMethod(method), path, 405, "NotAllowed", path);
        Assert.Equal(allowed, string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task Options_tells_what_may_be_done()
    {
        using var program = await ProgramAsync(Role.Reader);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/odata/v1/Measurements(7)");
        using var answer = await program.SendAsync(request, Cancellation);
        Assert.Equal((HttpStatusCode.NoContent, "GET, HEAD, PATCH, OPTIONS"), (answer.StatusCode, string.Join(", ", answer.Content.Headers.Allow)));
    }

    [Theory]
    [InlineData("Bodies", "Accept", "application/xml", "NotAcceptable")]
    [InlineData("Bodies", "Accept", "application/json;q=0", "NotAcceptable")]
    [InlineData("Bodies", "Accept", "application/json;odata.metadata=some", "NotAcceptable")]
    [InlineData("Bodies", "Accept", "application/json;unheard=of", "NotAcceptable")]
    [InlineData("Bodies", "Accept-Charset", "iso-8859-1, utf-8;q=0", "NotAcceptable")]
    [InlineData("Bodies?$format=xml", "Accept", "application/json", "NotAcceptable")]
    [InlineData("Bodies", "OData-MaxVersion", "3.0", "BadRequest")]
    [InlineData("Bodies", "OData-MaxVersion", "four", "BadRequest")]
    [InlineData("Bodies", "OData-Version", "3.0", "BadRequest")]
    public async Task A_format_or_version_that_is_not_spoken_is_named(string address, string header, string value, string code)
    {
        using var program = await ProgramAsync(Role.Reader);
        await AskAsync(program, HttpMethod.Get, address, code == "BadRequest" ? 400 : 406, code, address.Contains('?', StringComparison.Ordinal) ? "Accept" : header, (header, value));
    }

    [Theory]
    [InlineData("Bodies", "application/xml, application/json;q=0.1")]
    [InlineData("Bodies", "text/html, */*;q=0.8")]
    [InlineData("Bodies", "application/json;charset=utf-8;odata.streaming=true;odata.metadata=minimal")]
    [InlineData("$metadata", "application/xml")]
    [InlineData("Bodies/$count", "text/plain")]
    public async Task What_can_be_had_is_given(string address, string accept)
    {
        using var program = await ProgramAsync(Role.Reader);
        program.DefaultRequestHeaders.TryAddWithoutValidation("Accept", accept);
        using var answer = await program.GetAsync($"/odata/v1/{address}", Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_too_long_or_too_large_or_no_JSON_says_so()
    {
        using var program = await ProgramAsync(Role.UnitHead);
        await AskAsync(program, HttpMethod.Get, $"Bodies?$filter=Code eq '{new string('x', 33_000)}'", 414, "TooLong", "query");
        await AskAsync(program, HttpMethod.Post, "Measurements", 413, "RequestEntityTooLarge", "body", content: new StringContent(new string(' ', 9 << 20), Encoding.UTF8, "application/json"));
        await AskAsync(program, HttpMethod.Post, "Measurements", 415, "UnsupportedMediaType", "body", content: new StringContent("<a/>", Encoding.UTF8, "application/xml"));
    }

    [Fact]
    public async Task A_fault_of_the_feed_is_told_without_its_secrets()
    {
        await RunAsync("drop view ScanDevelopments", new { });
        using var program = await ProgramAsync(Role.Reader);
        var answer = await AskAsync(program, HttpMethod.Get, "ScanDevelopments", 500, "InternalError", "/odata/v1/ScanDevelopments");
        Assert.DoesNotContain("view", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("$metadata")]
    [InlineData("Bodies")]
    [InlineData("Bodies/$count")]
    [InlineData("FeedInfo?$top=1")]
    [InlineData("Units(999)")]
    public async Task Head_answers_the_headers_of_get(string address)
    {
        using var program = await ProgramAsync(Role.Reader);
        using var get = await program.GetAsync($"/odata/v1/{address}", Cancellation);
        using var asked = new HttpRequestMessage(HttpMethod.Head, $"/odata/v1/{address}");
        using var head = await program.SendAsync(asked, Cancellation);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(Headers(get), Headers(head));
        Assert.Equal("", await head.Content.ReadAsStringAsync(Cancellation));
    }

    private protected override AccessApp Start() => new(Engine, feedRequestsPerMinute: PerMinute);

    private static IEnumerable<string> Headers(HttpResponseMessage answer) => answer.Headers.Concat(answer.Content.Headers)
        .Where(header => header.Key is not ("Date" or "Content-Length" or "Transfer-Encoding"))
        .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
        .Order();

    private async Task<HttpClient> ProgramAsync(params Role[] roles)
    {
        var person = await PersonAsync(roles);
        var wish = new NewToken { PersonId = person.Id, Name = "Excel", Scope = TokenScope.Submit };
        return App.Caller($"Bearer {(await ChangeAsync(db => TokenStore.IssueAsync(db, Tester, Now, wish, Cancellation))).Secret}");
    }

    /// <summary>Asks, in either version, for what must be refused in this way.</summary>
    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient program, HttpMethod method, string address, int status, string code, string target, (string Name, string Value)? header = null, HttpContent? content = null)
    {
        HttpResponseMessage? answer = null;
        foreach (var version in header is { Name: "OData-MaxVersion" or "OData-Version" } ? (string[])["4.0"] : ["4.0", "4.01"])
        {
            using var request = new HttpRequestMessage(method, $"/odata/v1/{address}") { Content = content };
            request.Headers.TryAddWithoutValidation("OData-MaxVersion", version);
            if (header is { } given)
            {
                request.Headers.Remove(given.Name);
                request.Headers.TryAddWithoutValidation(given.Name, given.Value);
            }

            answer = await program.SendAsync(request, Cancellation);
            var error = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement.GetProperty("error");
            Assert.Equal((status, code, target), ((int)answer.StatusCode, error.GetProperty("code").GetString(), error.GetProperty("target").GetString()));
            Assert.NotEqual("", error.GetProperty("message").GetString());
            Assert.Equal(version, answer.Headers.GetValues("OData-Version").Single());
            Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
            if (content is not null)
            {
                break;
            }
        }

        return answer!;
    }
}

public sealed class RefusingInTheFormOfTheFeedOnSqlite(SqliteEngine engine) : RefusingInTheFormOfTheFeed<SqliteEngine>(engine);

public sealed class RefusingInTheFormOfTheFeedOnSqlServer(SqlServerEngine engine) : RefusingInTheFormOfTheFeed<SqlServerEngine>(engine);
