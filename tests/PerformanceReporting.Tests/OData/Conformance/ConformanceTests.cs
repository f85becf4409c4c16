using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Conformance;

/// <summary>
/// What the levels of conformance are asked with. Each suite is a section of OData Version 4.01 (Part 1, 13; JSON Format, 23;
/// Data Aggregation, 8), each test one of its clauses by number, its name the demand. What is not done stands in
/// <c>missing.cases</c>.
/// </summary>
public abstract class ConformanceTests<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    private HttpClient? _program;

    private protected const string Metadata = "application/json;odata.metadata=";

    /// <summary>The answer to a request that must be answered.</summary>
    private protected async Task<Answer> AnsweredAsync(string address, params (string Name, string Value)[] headers)
    {
        var answer = await AskAsync(address, Office, headers);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Body}");
        return answer;
    }

    /// <summary>That a request is refused in this way, and that the refusal names what is wrong.</summary>
    private protected async Task RefusedAsync(string address, HttpStatusCode status, string name, params (string Name, string Value)[] headers)
    {
        var answer = await AskAsync(address, Office, headers);
        Assert.True(answer.Status == status, $"{address}: {answer.Status} {answer.Body}");
        Assert.Contains(name, answer.Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The answer to a program with a token of the office's, which may submit.</summary>
    private protected async Task<Answer> SendAsync(HttpMethod method, string address, string? body = null, params (string Name, string Value)[] headers)
    {
        _program ??= await TokenAsync();
        using var request = new HttpRequestMessage(method, $"/odata/v1/{address}");
        if (body is not null || method != HttpMethod.Get)
        {
            request.Content = new StringContent(body ?? "{}");
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(headers.FirstOrDefault(header => header.Name == "Content-Type").Value ?? "application/json");
        }

        foreach (var (name, value) in headers.Where(header => header.Name != "Content-Type"))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _program.SendAsync(request, Cancellation);
        return new Answer(answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation), answer.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }

    /// <summary>The Ids of the entities that a collection holds, in its order.</summary>
    private protected async Task<int[]> IdsAsync(string address) =>
        [.. (await AnsweredAsync(address)).Rows.Select(row => row.GetProperty("Id").GetInt32())];

    /// <summary>That two ways of asking find the same, and not all or nothing.</summary>
    private protected async Task SameAsync(string set, string one, string other)
    {
        var found = await IdsAsync($"{set}?$filter={one}");
        Assert.NotEmpty(found);
        Assert.NotEqual((await AnsweredAsync($"{set}?$select=Id")).Rows.Count, found.Length);
        Assert.Equal(found, await IdsAsync($"{set}?$filter={other}"));
    }

    /// <summary>A program with a token of the office's.</summary>
    private protected async Task<HttpClient> TokenAsync()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var person = (await db.QueryAsync<int>("select Id from Person where Email = @Office", new { Office }, Cancellation))[0];
        var wish = new NewToken { PersonId = person, Name = "Program", Scope = TokenScope.Submit };
        var token = await TokenStore.IssueAsync(db, new Actor(null, "tests", Door.Command), TimeProvider.System.GetUtcNow(), wish, Cancellation);
        await db.CommitAsync(Cancellation);
        var program = Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        return program;
    }

    private protected async Task<JsonElement> ModelAsync() =>
        (await AnsweredAsync("$metadata?$format=application/json")).Json.GetProperty("PerformanceReporting");
}
