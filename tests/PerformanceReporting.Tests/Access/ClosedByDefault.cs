using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public sealed class ClosedByDefault(SqliteEngine engine) : AccessTests<SqliteEngine>(engine)
{
    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/nowhere")]
    [InlineData("POST", "/nowhere")]
    [InlineData("GET", "/sign-out")]
    public async Task A_page_sends_strangers_to_sign_in(string method, string path)
    {
        var answer = await SendAsync(App.Caller(), method, path);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.AbsolutePath);
    }

    [Theory]
    [InlineData("GET", "/odata/v1/")]
    [InlineData("GET", "/odata/v1/$metadata")]
    [InlineData("POST", "/odata/v1/$batch")]
    [InlineData("GET", "/ODATA/v1/Measurements")]
    [InlineData("DELETE", "/api/anything")]
    public async Task The_feed_answers_strangers_401_and_never_a_page(string method, string path)
    {
        var answer = await SendAsync(App.Caller(), method, path);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        var person = await PersonAsync(Role.Administrator);
        var token = await ChangeAsync(db => TokenStore.IssueAsync(
            db, Tester, Now, new NewToken { PersonId = person.Id, Name = "Excel", Scope = TokenScope.Submit }, Cancellation));

        var answer = await SendAsync(App.Caller($"Bearer {token.Secret}"), "GET", "/probe");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_may_look_at_the_feed_in_the_browser_but_not_send_to_it()
    {
        var person = await PersonAsync(Role.Reader);
        var visitor = App.Visitor();
        await visitor.SignsInAsync(person.Email, Password);

        Assert.Equal(person.Email, await visitor.ReadsAsync("/api/probe"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SendsAloneAsync("/api/probe", [])).StatusCode);
    }

    [Fact]
    public void Besides_style_and_fonts_only_these_endpoints_are_open_to_strangers()
    {
        using var client = App.Caller();
        var open = App.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText)
            .Distinct()
            .Order();

        Assert.Equal(["error/{status:int}", "language", "sign-in"], open);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient caller, string method, string path)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return await caller.SendAsync(request, Cancellation);
    }
}
