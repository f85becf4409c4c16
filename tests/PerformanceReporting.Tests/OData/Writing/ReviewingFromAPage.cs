using System.Net;
using System.Text;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>Accepting through the feed takes somebody who has signed in, and a page of ours.</summary>
public abstract class ReviewingFromAPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task With_the_page_s_token_the_office_accepts_and_without_it_nothing_is_changed()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        var token = await new Visitor(office).TokenOfAsync("/review");
        var address = $"/odata/v1/{await WaitingMeasurement.AcceptanceAsync(Database, Cancellation)}";

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
}

public sealed class ReviewingFromAPageOnSqlite(SqliteDemo engine) : ReviewingFromAPage<SqliteDemo>(engine);

public sealed class ReviewingFromAPageOnSqlServer(SqlServerDemo engine) : ReviewingFromAPage<SqlServerDemo>(engine);
