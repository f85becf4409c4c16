using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>What the suites of writing are given: a small plan in its window, the served program, and programs with tokens.</summary>
public abstract class WriteTests<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private App? _app;

    private SmallPlan? _plan;

    private protected SmallPlan Plan => _plan!;

    private protected virtual int Indicators => 1;

    private protected virtual string Today => "2018-11-12";

    public async ValueTask InitializeAsync()
    {
        _plan = await SmallPlan.WriteAsync(Database, indicators: Indicators);
        _app = new App(Engine, Today);
    }

    public async ValueTask DisposeAsync()
    {
        await _app!.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A program that comes with a token of that person.</summary>
    private protected async Task<HttpClient> ProgramOfAsync(CurrentUser user, TokenScope scope = TokenScope.Submit)
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var actor = new Actor(null, "tests", Door.Command);
        var token = await TokenStore.IssueAsync(db, actor, TimeProvider.System.GetUtcNow(), new NewToken { PersonId = user.PersonId, Name = "Script", Scope = scope }, Cancellation);
        await db.CommitAsync(Cancellation);
        var program = _app!.Anonymous();
        program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
        return program;
    }

    private protected static Task<Written> PostAsync(HttpClient program, string path, object body, params (string Name, string Value)[] headers) =>
        SendAsync(program, HttpMethod.Post, path, JsonSerializer.Serialize(body), headers);

    private protected static async Task<Written> SendAsync(HttpClient program, HttpMethod method, string path, string body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, $"/odata/v1/{path}") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await program.SendAsync(request, Cancellation);
        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancellation), answer.Headers.ETag?.ToString(), answer.Headers.Location?.ToString());
    }

    private protected object Draft(decimal? value) => new { Plan.IndicatorId, ReportingPeriodId = Plan.PeriodId, Value = value };

    /// <summary>Makes a draft and answers the address of its measurement within the feed.</summary>
    private protected async Task<string> DraftedAsync(HttpClient program, decimal? value = 80)
    {
        var made = await PostAsync(program, "Measurements", Draft(value));
        Assert.True(made.Status == (int)HttpStatusCode.Created, made.Body);
        return made.Location![(made.Location!.IndexOf("/odata/v1/", StringComparison.Ordinal) + "/odata/v1/".Length)..];
    }

    private protected async Task<IReadOnlyList<T>> AskAsync<T>(string sql, object? parameters = null)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await db.QueryAsync<T>(sql, parameters, Cancellation);
    }

    /// <summary>The answer to a write.</summary>
    internal sealed record Written(int Status, string Body, string? ETag, string? Location)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public JsonElement Error => Json.GetProperty("error");

        /// <summary>Code and target of the error's details.</summary>
        public IEnumerable<string> Details => Error.GetProperty("details").EnumerateArray().Select(detail =>
            $"{detail.GetProperty("code")} {(detail.TryGetProperty("target", out var target) ? target.GetString() : "")}".TrimEnd());
    }
}
