using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>What the suites of this folder are given: the served demonstration, and people who ask its feed.</summary>
public abstract class FeedTests<TEngine> : DatabaseTests<TEngine>, IDisposable
    where TEngine : Engine
{
    private readonly App _app;

    private readonly Dictionary<string, HttpClient> _browsers = [];

    protected FeedTests(TEngine engine)
        : base(engine)
    {
        _app = new App(engine);
    }

    private protected const string Reader = "reader@demo.example";

    private protected const string Office = "office@demo.example";

    private protected const string Audit = "audit@demo.example";

    public void Dispose()
    {
        foreach (var browser in _browsers.Values)
        {
            browser.Dispose();
        }

        _app.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>What the program has logged as an error.</summary>
    private protected IEnumerable<Exception> Failures => _app.Failures;

    private protected HttpClient Anonymous() => _app.Anonymous();

    private protected Task<HttpClient> AsAsync(string email) => _app.AsAsync(email);

    private protected async Task<Answer> AskAsync(string address, string by = Reader, params (string Name, string Value)[] headers)
    {
        if (!_browsers.TryGetValue(by, out var browser))
        {
            _browsers[by] = browser = await _app.AsAsync(by);
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, address.StartsWith("http", StringComparison.Ordinal) ? address : $"/odata/v1/{address}");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await browser.SendAsync(request, Cancellation);
        return new Answer(
            answer.StatusCode,
            await answer.Content.ReadAsStringAsync(Cancellation),
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value)));
    }

    /// <summary>The rows of a collection that must be answered.</summary>
    private protected async Task<IReadOnlyList<JsonElement>> RowsAsync(string address, string by = Reader)
    {
        var answer = await AskAsync(address, by);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Body}");
        return answer.Rows;
    }

    internal sealed record Answer(HttpStatusCode Status, string Body, IReadOnlyDictionary<string, string> Headers)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;

        public IReadOnlyList<JsonElement> Rows => [.. Json.GetProperty("value").EnumerateArray()];
    }
}
