using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>Accepting through the feed takes somebody who has signed in, and a page of ours.</summary>
public abstract partial class ReviewingFromAPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Waiting =
        """
        select min(m.Id)
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        where  r.State = 'Submitted'
        and    r.SupersededAt is null
        """;

    [Fact]
    public async Task With_the_page_s_token_the_office_accepts_and_without_it_nothing_is_changed()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var token = FormToken().Match(await new Visitor(office).ReadsAsync("/review")).Groups[1].Value;
        await using var db = await Database.OpenAsync(Cancellation);
        var address = $"/odata/v1/Measurements({await db.SingleAsync<int>(Waiting, null, Cancellation)})/Accept";

        Assert.Equal(HttpStatusCode.Unauthorized, await AcceptAsync(office, address, null));
        Assert.Equal(HttpStatusCode.BadRequest, await AcceptAsync(office, address, "guessed"));
        Assert.Equal(HttpStatusCode.OK, await AcceptAsync(office, address, token));
        Assert.Equal(HttpStatusCode.Conflict, await AcceptAsync(office, address, token));
    }

    private static async Task<HttpStatusCode> AcceptAsync(HttpClient browser, string address, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        using var answer = await browser.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex FormToken();
}

public sealed class ReviewingFromAPageOnSqlite(SqliteDemo engine) : ReviewingFromAPage<SqliteDemo>(engine);

public sealed class ReviewingFromAPageOnSqlServer(SqlServerDemo engine) : ReviewingFromAPage<SqlServerDemo>(engine);
