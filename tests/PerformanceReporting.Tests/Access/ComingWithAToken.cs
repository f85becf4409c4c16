using System.Net;
using System.Text;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public abstract class ComingWithAToken<TEngine>(TEngine engine) : AccessTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task As_Bearer_or_as_the_password_of_Basic_it_speaks_for_its_person()
    {
        var person = await PersonAsync(Role.Reader);
        var secret = (await TokenAsync(person)).Secret;

        foreach (var authorization in (string[])[$"Bearer {secret}", $"bearer {secret}", Basic("", secret), Basic("anything", secret), Basic(person.Email.ToUpperInvariant(), secret)])
        {
            var answer = await App.Caller(authorization).GetAsync("/api/probe", Cancellation);
            Assert.Equal(person.Email, await answer.Content.ReadAsStringAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Under_the_name_of_somebody_else_it_opens_nothing()
    {
        var owner = await PersonAsync(Role.Reader);
        var other = await PersonAsync(Role.SecretariatOffice);
        var secret = (await TokenAsync(owner)).Secret;

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(Basic(other.Email, secret)));
    }

    [Fact]
    public async Task What_is_no_token_is_answered_with_both_challenges()
    {
        var secret = (await TokenAsync(await PersonAsync(Role.Reader))).Secret;
        string?[] refused =
        [
            null, "Bearer", "Bearer pr_unknown", $"Bearer {secret}x", $"Bearer {TokenSecret.Hash(secret)}", $"Token {secret}",
            "Basic", "Basic !", Basic("", Password), "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)),
        ];
        foreach (var authorization in refused)
        {
            var answer = await App.Caller(authorization).GetAsync("/odata/v1/", Cancellation);

            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal(
                ["""Basic realm="Performance Reporting", charset="UTF-8" """.TrimEnd(), """Bearer realm="Performance Reporting" """.TrimEnd()],
                answer.Headers.GetValues("WWW-Authenticate"));
        }
    }

    [Fact]
    public async Task It_expires_on_its_day()
    {
        var token = await TokenAsync(await PersonAsync(Role.Reader), days: 2);

        App.Machine.Advance(TimeSpan.FromDays(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {token.Secret}"));
        App.Machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {token.Secret}"));
    }

    [Fact]
    public async Task Its_person_alone_can_revoke_it_once_and_then_it_is_dead()
    {
        var owner = await PersonAsync(Role.Reader);
        var other = await PersonAsync(Role.Reader);
        var token = await TokenAsync(owner);

        Assert.False(await RevokeAsync(other, token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {token.Secret}"));
        Assert.True(await RevokeAsync(owner, token));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {token.Secret}"));
        Assert.False(await RevokeAsync(owner, token));
    }

    [Fact]
    public async Task Issue_and_revocation_are_on_record_without_the_secret()
    {
        var owner = await PersonAsync(Role.Reader);
        var token = await TokenAsync(owner);
        await RevokeAsync(owner, token);

        await using var db = await Database.OpenAsync(Cancellation);
        var record = await db.QueryAsync<string>(
            "select Action from AuditEvent where SubjectType = 'AccessToken' and SubjectId = @Id order by Id", new { Id = $"{token.Id}" }, Cancellation);
        Assert.Equal(["Issued", "Revoked"], record);
        Assert.Equal(0, await AskAsync<int>("select count(*) from AccessToken where TokenHash = @Secret", token));
        Assert.DoesNotContain(await db.QueryAsync<string>("select ValueAfter from AuditEvent where ValueAfter is not null", null, Cancellation),
            text => text.Contains(token.Secret, StringComparison.Ordinal) || text.Contains(TokenSecret.Hash(token.Secret), StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_its_person_is_deactivated_it_is_dead_too()
    {
        var owner = await PersonAsync(Role.Reader);
        var token = await TokenAsync(owner);

        await RunAsync("update Person set IsActive = 0 where Id = @Id", new { owner.Id });

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync($"Bearer {token.Secret}"));
    }

    [Fact]
    public async Task It_reaches_as_far_as_its_scope_and_never_further_than_its_person()
    {
        var head = await HeadOfAsync(await UnitAsync());
        var office = await PersonAsync(Role.SecretariatOffice);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {(await TokenAsync(head)).Secret}", "ReadFeed"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"Bearer {(await TokenAsync(head)).Secret}", "SubmitValues"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"Bearer {(await TokenAsync(head, TokenScope.Submit)).Secret}", "SubmitValues"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"Bearer {(await TokenAsync(office, TokenScope.Submit)).Secret}", "SubmitValues"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync($"Bearer {(await TokenAsync(office, TokenScope.Submit)).Secret}", "AcceptValues"));
    }

    [Fact]
    public async Task Its_last_use_is_known_to_a_minute()
    {
        var token = await TokenAsync(await PersonAsync(Role.Reader));
        var first = Now;

        await StatusAsync($"Bearer {token.Secret}");
        App.Machine.Advance(TimeSpan.FromSeconds(59));
        await StatusAsync($"Bearer {token.Secret}");
        Assert.Equal(first, await LastUseAsync(token), TimeSpan.FromMilliseconds(1));

        App.Machine.Advance(TimeSpan.FromSeconds(2));
        await StatusAsync($"Bearer {token.Secret}");
        Assert.Equal(first.AddSeconds(61), await LastUseAsync(token), TimeSpan.FromMilliseconds(1));
    }

    [Theory]
    [InlineData("", 90, "A token needs a name of at most 100 characters.")]
    [InlineData("Excel", 0, "A token lives for 1 to 366 days, not 0.")]
    [InlineData("Excel", 367, "A token lives for 1 to 366 days, not 367.")]
    [InlineData("Excel", 366, null)]
    public void It_needs_a_name_and_lives_a_year_at_most(string name, int days, string? problem) =>
        Assert.Equal(problem, new NewToken { PersonId = 1, Name = name, Scope = TokenScope.Read, Days = days }.Problem);

    private static string Basic(string name, string password) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}"));

    private Task<IssuedToken> TokenAsync(Person person, TokenScope scope = TokenScope.Read, int days = NewToken.DefaultDays) => ChangeAsync(db =>
        TokenStore.IssueAsync(db, Tester, Now, new NewToken { PersonId = person.Id, Name = "Excel", Scope = scope, Days = days }, Cancellation));

    private Task<bool> RevokeAsync(Person person, IssuedToken token) =>
        ChangeAsync(db => TokenStore.RevokeAsync(db, Tester, Now, person.Id, token.Id, Cancellation));

    private Task<DateTimeOffset> LastUseAsync(IssuedToken token) =>
        AskAsync<DateTimeOffset>("select LastUsedAt from AccessToken where Id = @Id", token);

    private async Task<HttpStatusCode> StatusAsync(string authorization, string needs = "") =>
        (await App.Caller(authorization).GetAsync($"/api/probe?needs={needs}", Cancellation)).StatusCode;
}

public sealed class ComingWithATokenOnSqlite(SqliteEngine engine) : ComingWithAToken<SqliteEngine>(engine);

public sealed class ComingWithATokenOnSqlServer(SqlServerEngine engine) : ComingWithAToken<SqlServerEngine>(engine);
