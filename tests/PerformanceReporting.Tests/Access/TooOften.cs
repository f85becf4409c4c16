using System.Net;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public sealed class TooOften(SqliteEngine engine) : AccessTests<SqliteEngine>(engine)
{
    [Fact]
    public async Task Attempts_to_sign_in_are_counted_by_address_but_looking_at_the_page_is_not()
    {
        var visitor = App.Visitor();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignsInAsync($"nobody{attempt}@example.org", "guess")).StatusCode);
        }

        var answer = await visitor.SignsInAsync("nobody@example.org", "guess");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Too many attempts", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpensAsync("/sign-in")).StatusCode);
    }

    [Fact]
    public async Task Requests_to_the_feed_are_counted_by_token()
    {
        var person = await PersonAsync(Role.Reader);
        var busy = App.Caller($"Bearer {await TokenAsync(person)}");
        var calm = App.Caller($"Bearer {await TokenAsync(person)}");
        for (var request = 1; request <= 5; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/api/probe", Cancellation)).StatusCode);
        }

        var answer = await busy.GetAsync("/api/probe", Cancellation);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, (await calm.GetAsync("/api/probe", Cancellation)).StatusCode);
    }

    private protected override AccessApp Start() => new(Engine, signInsPerMinute: 3, feedRequestsPerMinute: 5);

    private async Task<string> TokenAsync(Person person)
    {
        var wish = new NewToken { PersonId = person.Id, Name = "Excel", Scope = TokenScope.Read };
        return (await ChangeAsync(db => TokenStore.IssueAsync(db, Tester, Now, wish, Cancellation))).Secret;
    }
}
