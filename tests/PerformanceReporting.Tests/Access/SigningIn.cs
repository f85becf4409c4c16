using System.Net;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Access;

public abstract class SigningIn<TEngine>(TEngine engine) : AccessTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task The_right_password_opens_the_page_that_was_asked_for()
    {
        var person = await PersonAsync(Role.Reader);
        var visitor = App.Visitor();

        var asked = await visitor.OpensAsync("/somewhere?year=2018");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Equal("/sign-in?returnUrl=%2Fsomewhere%3Fyear%3D2018", asked.Headers.Location!.PathAndQuery);

        var opened = await visitor.SignsInAsync(person.Email, Password, "/somewhere?year=2018");
        Assert.Equal("/somewhere?year=2018", opened.Headers.Location!.OriginalString);
        Assert.Equal(person.Email, await visitor.ReadsAsync("/somewhere?year=2018"));
    }

    [Fact]
    public async Task A_mail_address_is_the_same_however_it_is_capitalized()
    {
        var person = await PersonAsync(Role.Reader);

        var answer = await App.Visitor().SignsInAsync($" {person.Email.ToUpperInvariant()} ", Password);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_get_the_same_answer_beside_the_field()
    {
        var person = await PersonAsync(Role.Reader);

        var wrong = await App.Visitor().SignsInAsync(person.Email, "guess");
        var unknown = await App.Visitor().SignsInAsync("nobody@example.org", "guess");

        Assert.Equal(HttpStatusCode.OK, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.OK, unknown.StatusCode);
        var text = await MessageAsync(wrong);
        Assert.Contains("do not open an account", text, StringComparison.Ordinal);
        Assert.Equal(text, await MessageAsync(unknown));
        Assert.False(wrong.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Somebody_without_a_password_is_not_let_in_by_an_empty_one()
    {
        var person = await PersonAsync(Role.Reader);
        await RunAsync("update Person set PasswordHash = null where Id = @Id", new { person.Id });
        var visitor = App.Visitor();

        foreach (var password in (string[])["", " ", Password])
        {
            Assert.Equal(HttpStatusCode.OK, (await visitor.SignsInAsync(person.Email, password)).StatusCode);
        }
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_fifteen_minutes_and_are_on_record()
    {
        var person = await PersonAsync(Role.Reader);
        var visitor = App.Visitor();
        for (var guess = 1; guess <= LocalSignIn.AllowedFailures; guess++)
        {
            await visitor.SignsInAsync(person.Email, $"guess {guess}");
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.SignsInAsync(person.Email, Password)).StatusCode);
        Assert.Equal(1, await AskAsync<int>(
            "select count(*) from AuditEvent where Action = 'LockedOut' and SubjectId = @Email", new { person.Email }));

        App.Machine.Advance(LocalSignIn.LockoutTime - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignsInAsync(person.Email, Password)).StatusCode);

        App.Machine.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignsInAsync(person.Email, Password)).StatusCode);
    }

    [Fact]
    public async Task Guesses_made_at_the_same_time_are_counted_one_by_one()
    {
        var person = await PersonAsync(Role.Reader);
        await Task.WhenAll(Enumerable.Range(1, LocalSignIn.AllowedFailures).Select(guess => App.Visitor().SignsInAsync(person.Email, $"guess {guess}")));

        Assert.Equal(HttpStatusCode.OK, (await App.Visitor().SignsInAsync(person.Email, Password)).StatusCode);
    }

    [Fact]
    public async Task The_right_password_forgets_earlier_wrong_ones()
    {
        var person = await PersonAsync(Role.Reader);
        foreach (var password in (string[])["1", "2", "3", "4", Password, "5", "6", "7", "8"])
        {
            await App.Visitor().SignsInAsync(person.Email, password);
        }

        Assert.Equal(HttpStatusCode.Redirect, (await App.Visitor().SignsInAsync(person.Email, Password)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task No_return_address_leads_away_from_the_site(string returnUrl)
    {
        var person = await PersonAsync(Role.Reader);

        var answer = await App.Visitor().SignsInAsync(person.Email, Password, returnUrl);

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_refused()
    {
        var person = await PersonAsync(Role.Reader);

        var answer = await App.Visitor().SendsAloneAsync("/sign-in", new() { ["Email"] = person.Email, ["Password"] = Password });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<string> MessageAsync(HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        var start = page.IndexOf("<p class=\"error\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</p>", start, StringComparison.Ordinal)];
    }
}

public sealed class SigningInOnSqlite(SqliteEngine engine) : SigningIn<SqliteEngine>(engine);

public sealed class SigningInOnSqlServer(SqlServerEngine engine) : SigningIn<SqlServerEngine>(engine);
