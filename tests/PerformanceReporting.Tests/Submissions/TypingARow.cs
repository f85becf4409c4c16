using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>A row that is sent while somebody types in it: held against the rules, or kept as a draft, and answered as a row.</summary>
public abstract class TypingARow<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Head = "head.cf@demo.example";

    private const string Revisions = "select count(*) from MeasurementRevision r";

    [Fact]
    public async Task Asking_keeps_nothing_and_says_what_submitting_would()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync(Head);
        var before = await CountAsync();

        var (status, row) = await SendAsync(head, keeps: false, ("Value", "400"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Did you mean 4?", row);
        Assert.Contains("data-meant=\"4\"", row);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_comment_answers_a_doubt()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync(Head);

        var (_, row) = await SendAsync(head, keeps: false, ("Value", "400"), ("Comment", "Every text of the decade was reviewed"));

        Assert.DoesNotContain("Did you mean", row);
    }

    [Fact]
    public async Task Keeping_makes_a_draft_and_answers_with_its_version()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync(Head);
        var before = await CountAsync();

        var (status, row) = await SendAsync(head, keeps: true, ("Value", "4"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Draft saved", row);
        Assert.Contains("draft", row);
        Assert.Equal(before + 1, await CountAsync());
        var (late, other) = await SendAsync(head, keeps: true, ("Value", "5"));
        Assert.Equal(HttpStatusCode.Conflict, late);
        Assert.Contains("It is now 4", other);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_beside_its_field()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync(Head);

        var (status, row) = await SendAsync(head, keeps: true, ("Value", "many"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("id=\"5.4-02-Value-problem\"", row);
    }

    [Theory]
    [InlineData("head.enf@demo.example")]
    [InlineData("office@demo.example")]
    [InlineData("audit@demo.example")]
    public async Task Nobody_else_may_send_it(string email)
    {
        await using var app = new App(Engine);
        using var somebody = await app.AsAsync(email);
        var before = await CountAsync();

        var (status, _) = await SendAsync(somebody, keeps: true, ("Value", "4"));

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Without_a_row_there_is_nothing_and_who_comes_by_hand_is_led_to_the_sheet()
    {
        await using var app = new App(Engine);
        using var head = await app.AsAsync(Head);

        Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(head, keeps: true)).Status);
        using var led = await head.GetAsync(new Uri("/submissions/row?period=2018%2F2019-1", UriKind.Relative), Cancellation);
        Assert.Equal("/submissions?Period=2018%2F2019-1", led.Headers.Location?.OriginalString);
    }

    private static async Task<(HttpStatusCode Status, string Row)> SendAsync(HttpClient browser, bool keeps, params (string Field, string Value)[] typed)
    {
        var fields = typed.ToDictionary(one => $"Entries[5.4-02].{one.Field}", one => one.Value);
        fields["Keep"] = keeps ? "true" : "false";
        using var answer = await new Visitor(browser).SendsAsync("/", "/submissions/row", fields);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)));
    }

    private async Task<int> CountAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return (await db.QueryAsync<int>(Revisions, null, Cancellation))[0];
    }
}

public sealed class TypingARowOnSqlite(SqliteDemo engine) : TypingARow<SqliteDemo>(engine);

public sealed class TypingARowOnSqlServer(SqlServerDemo engine) : TypingARow<SqlServerDemo>(engine);
