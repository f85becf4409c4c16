using System.Net;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public abstract class StayingSignedIn<TEngine>(TEngine engine) : AccessTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_session_lasts_eight_hours_from_its_last_use()
    {
        var visitor = await SignedInAsync(await PersonAsync(Role.Reader));

        App.Machine.Advance(TimeSpan.FromHours(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));
        App.Machine.Advance(TimeSpan.FromHours(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));
        App.Machine.Advance(TimeSpan.FromHours(8.1));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
    }

    [Theory]
    [InlineData("update Person set IsActive = 0 where Id = @Id")]
    [InlineData("update Person set SecurityStamp = 'another' where Id = @Id")]
    public async Task Somebody_deactivated_or_restamped_is_out_at_the_next_request(string change)
    {
        var person = await PersonAsync(Role.Reader);
        var visitor = await SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));

        await RunAsync(change, new { person.Id });

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
    }

    [Fact]
    public async Task A_role_taken_away_is_gone_at_the_next_request()
    {
        var person = await PersonAsync(Role.Reader, Role.SecretariatOffice);
        var visitor = await SignedInAsync(person);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/probe?needs=AcceptValues"));

        await RunAsync("delete from RoleAssignment where PersonId = @Id and Role = 'SecretariatOffice'", new { person.Id });

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(visitor, "/probe?needs=AcceptValues"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));
    }

    [Fact]
    public async Task Without_any_role_there_is_nothing_to_see_but_the_way_out()
    {
        var visitor = await SignedInAsync(await PersonAsync());

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(visitor));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, "/sign-out"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        var visitor = await SignedInAsync(await PersonAsync(Role.Reader));

        var answer = await visitor.SignsOutAsync();

        Assert.Equal("/sign-in", answer.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(visitor));
    }

    [Theory]
    [InlineData("http://localhost", "performance-reporting=", false)]
    [InlineData("https://localhost", "__Host-performance-reporting=", true)]
    public async Task The_cookie_is_closed_to_scripts_and_other_sites_and_bound_to_https_where_there_is_https(string address, string name, bool secure)
    {
        var person = await PersonAsync(Role.Reader);
        var visitor = App.Visitor(address);

        var answer = await visitor.SignsInAsync(person.Email, Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith(name, StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain=", cookie, StringComparison.Ordinal);
        Assert.Equal(secure, cookie.Contains("; secure", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor));
    }

    [Fact]
    public async Task Keys_are_in_the_database_so_that_another_node_knows_the_session()
    {
        var person = await PersonAsync(Role.Reader);
        var answer = await App.Visitor().SignsInAsync(person.Email, Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("performance-reporting=", StringComparison.Ordinal));
        Assert.True(await AskAsync<int>("select count(*) from DataProtectionKey") > 0);

        await using var other = new AccessApp(Engine);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/probe");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        var elsewhere = await other.Caller().SendAsync(request, Cancellation);

        Assert.Equal(person.Email, await elsewhere.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<Visitor> SignedInAsync(Person person)
    {
        var visitor = App.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignsInAsync(person.Email, Password)).StatusCode);
        return visitor;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string path = "/probe") => (await visitor.OpensAsync(path)).StatusCode;
}

public sealed class StayingSignedInOnSqlite(SqliteEngine engine) : StayingSignedIn<SqliteEngine>(engine);

public sealed class StayingSignedInOnSqlServer(SqlServerEngine engine) : StayingSignedIn<SqlServerEngine>(engine);
