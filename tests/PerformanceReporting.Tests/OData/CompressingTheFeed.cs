using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>The feed is sent small to who can read it so, under TLS as well; pages, which hold secrets, are not.</summary>
public abstract class CompressingTheFeed<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine), IAsyncLifetime
    where TEngine : Engine
{
    private readonly App _app = new(engine);

    private HttpClient? _program;

    public async ValueTask InitializeAsync()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        var reader = await PersonStore.FindByEmailAsync(db, "reader@demo.example", Cancellation);
        var wish = new NewToken { PersonId = reader!.Id, Name = "Excel", Scope = TokenScope.Read };
        var token = await TokenStore.IssueAsync(db, new Actor(null, "tests", Door.Command), TimeProvider.System.GetUtcNow(), wish, Cancellation);
        await db.CommitAsync(Cancellation);
        _program = _app.Anonymous();
        _program.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Secret);
    }

    public async ValueTask DisposeAsync()
    {
        _program!.Dispose();
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("StrategicGoals(1)", "identity", true)]
    [InlineData("StrategicGoals(1)", "br", false)]
    [InlineData("IndicatorResults", "identity", false)]
    public async Task An_answer_that_was_held_whole_is_told_its_length(string address, string accepted, bool isTold)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/odata/v1/{address}");
        request.Headers.AcceptEncoding.ParseAdd(accepted);

        using var answer = await _program!.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);

        var told = answer.Content.Headers.ContentLength;
        var body = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(isTold ? body.Length : null, told);
    }

    [Theory]
    [InlineData("IndicatorResults", "gzip, br", "br")]
    [InlineData("IndicatorResults", "gzip", "gzip")]
    [InlineData("IndicatorResults", "deflate", "")]
    [InlineData("$metadata", "br", "br")]
    [InlineData("", "gzip;q=1.0, br;q=0.1", "gzip")]
    [InlineData("Nothing", "br", "br")]
    public async Task What_is_sent_small_is_what_is_sent_large(string address, string accepted, string coding)
    {
        using var plain = await AskAsync(HttpMethod.Get, address);
        using var small = await AskAsync(HttpMethod.Get, address, accepted);

        Assert.Equal((plain.StatusCode, coding), (small.StatusCode, string.Join(", ", small.Content.Headers.ContentEncoding)));
        var bytes = await small.Content.ReadAsByteArrayAsync(Cancellation);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), Encoding.UTF8.GetString(Decoded(bytes, coding)));
        Assert.True(coding == "" || address == "Nothing" || bytes.Length < (await plain.Content.ReadAsByteArrayAsync(Cancellation)).Length / 2);
        Assert.Equal(plain.Headers.ETag, small.Headers.ETag);
        Assert.Single(small.Headers.Vary, "Accept-Encoding");
        using var head = await AskAsync(HttpMethod.Head, address, accepted);
        Assert.Equal(coding, string.Join(", ", head.Content.Headers.ContentEncoding));
    }

    [Fact]
    public async Task Pages_are_sent_as_they_are()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/sign-in");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "br, gzip");
        using var page = await _program!.SendAsync(request, Cancellation);
        Assert.Equal((HttpStatusCode.OK, ""), (page.StatusCode, string.Join(", ", page.Content.Headers.ContentEncoding)));
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address, string? accepted = null)
    {
        using var request = new HttpRequestMessage(method, $"https://localhost/odata/v1/{address}");
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        return await _program!.SendAsync(request, Cancellation);
    }

    private static byte[] Decoded(byte[] bytes, string coding)
    {
        using var raw = new MemoryStream(bytes);
        using Stream decoded = coding switch
        {
            "br" => new BrotliStream(raw, CompressionMode.Decompress),
            "gzip" => new GZipStream(raw, CompressionMode.Decompress),
            _ => raw,
        };
        using var whole = new MemoryStream();
        decoded.CopyTo(whole);
        return whole.ToArray();
    }
}

public sealed class CompressingTheFeedOnSqlite(SqliteDemo engine) : CompressingTheFeed<SqliteDemo>(engine);

public sealed class CompressingTheFeedOnSqlServer(SqlServerDemo engine) : CompressingTheFeed<SqlServerDemo>(engine);
