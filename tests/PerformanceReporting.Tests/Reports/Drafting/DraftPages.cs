using System.Net;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Drafting;

/// <summary>The page on which a draft is commented on, written about, described and sent back; each role finds what it may do.</summary>
public abstract class DraftPages<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Edition = "/reports/policy-commission/PC80";

    private const string Draft = $"{Edition}/draft";

    [Fact]
    public async Task A_draft_goes_from_comment_to_text_to_release_and_back()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var head = await app.AsAsync("head.cf@demo.example");
        using var general = await app.AsAsync("sg@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");
        await SeesAsync(office, "/reports/policy-commission/PC81/draft", HttpStatusCode.NotFound);
        await Steps.TakeAsync(office, Edition, "Compile");

        await SeesAsync(reader, Draft, HttpStatusCode.Forbidden);
        await TakesAsync(head, "Comment", new() { ["Body"] = "Say why goal 5 is behind.", ["Goal"] = "5" }, HttpStatusCode.Redirect);
        await TakesAsync(head, "Write", Text("All is well."), HttpStatusCode.Forbidden);
        await TakesAsync(office, "Write", Text("The standard came late."), HttpStatusCode.Redirect);
        await TakesAsync(office, "Describe", new() { ["AgendaItem"] = "IV", ["DocumentNumber"] = "SP0701E1a" }, HttpStatusCode.Redirect);
        Assert.Equal(HttpStatusCode.Redirect, await Steps.TakeAsync(general, Edition, "Release"));
        await TakesAsync(general, "SendBack", new() { ["Why"] = "" }, HttpStatusCode.UnprocessableEntity);
        await TakesAsync(general, "SendBack", new() { ["Why"] = "Goal 7 needs a sentence." }, HttpStatusCode.Redirect);

        var page = Page.Text(await new Visitor(head).ReadsAsync(Draft));
        Assert.Contains("Say why goal 5 is behind.", page, StringComparison.Ordinal);
        Assert.Contains("The standard came late.", page, StringComparison.Ordinal);
        Assert.Contains("Goal 7 needs a sentence.", page, StringComparison.Ordinal);
        Assert.Contains("SP0701E1a", page, StringComparison.Ordinal);
        Assert.Contains("The standard came late.", Page.Text(await new Visitor(office).ReadsAsync(Edition)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_against_an_older_text_is_kept_beside_what_stands()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        await Steps.TakeAsync(office, Edition, "Compile");
        await TakesAsync(office, "Write", Text("The first", goal: 3), HttpStatusCode.Redirect);

        using var answer = await new Visitor(office).SendsAsync(Draft, $"{Draft}?handler=Write", Text("The second", goal: 3));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Matches("<textarea[^>]*>The second</textarea>", page);
        Assert.Contains("The first", Page.Text(page), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Text(string english, int goal = 5) => new()
    {
        ["Goal"] = $"{goal}",
        ["IsText"] = "true",
        ["English"] = english,
        ["EnglishSeen"] = "",
        ["French"] = "",
        ["FrenchSeen"] = "",
    };

    private static async Task SeesAsync(HttpClient browser, string path, HttpStatusCode expected)
    {
        using var answer = await new Visitor(browser).OpensAsync(path);
        Assert.Equal((path, expected), (path, answer.StatusCode));
    }

    private static async Task TakesAsync(HttpClient browser, string step, Dictionary<string, string> fields, HttpStatusCode expected)
    {
        using var answer = await new Visitor(browser).SendsAsync(Draft, $"{Draft}?handler={step}", fields);
        Assert.Equal((step, expected), (step, answer.StatusCode));
    }
}

public sealed class DraftPagesOnSqlite(SqliteDemo engine) : DraftPages<SqliteDemo>(engine);

public sealed class DraftPagesOnSqlServer(SqlServerDemo engine) : DraftPages<SqlServerDemo>(engine);
