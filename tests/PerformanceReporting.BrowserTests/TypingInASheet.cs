using Microsoft.Playwright;
using PerformanceReporting.Access;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

/// <summary>What the sheet does while a unit head types: it keeps, it warns, and it loses nothing.</summary>
public sealed class TypingInASheet(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    private const string Head = "head.cf@demo.example";

    private const string Sheet = "/submissions";

    [Fact]
    public async Task A_value_is_kept_as_a_draft_when_one_leaves_it()
    {
        var page = await AsAsync(Head, Sheet);

        await TypeAsync(page, "5.4-02", "5");

        await SaysAsync(page, "5.4-02", "Draft saved");
        await Assertions.Expect(Row(page, "5.4-02").GetByRole(AriaRole.Link, new() { Name = "evidence, notes, parts" })).ToBeVisibleAsync();
        await Assertions.Expect(Submit(page)).ToHaveTextAsync("Submit 1 value");
        await page.ReloadAsync();
        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("5");
    }

    [Fact]
    public async Task A_slip_is_seen_while_one_types_and_mended_with_one_click()
    {
        var page = await AsAsync(Head, Sheet);

        await Value(page, "5.4-02").FillAsync("400");
        await Assertions.Expect(Row(page, "5.4-02")).ToContainTextAsync("Did you mean 4?");
        await AssertAccessibleAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Use 4" }).ClickAsync();

        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("4");
        await SaysAsync(page, "5.4-02", "Draft saved");
        await Assertions.Expect(Row(page, "5.4-02")).Not.ToContainTextAsync("Did you mean");
    }

    [Fact]
    public async Task What_cannot_be_read_stays_as_it_was_typed_and_says_so()
    {
        var page = await AsAsync(Head, Sheet);

        await TypeAsync(page, "1.3-02", "about 60");

        await Assertions.Expect(Row(page, "1.3-02")).ToContainTextAsync("This is not a number");
        await Assertions.Expect(Value(page, "1.3-02")).ToHaveAttributeAsync("aria-invalid", "true");
        await Value(page, "1.3-02").FillAsync("60");
        await Assertions.Expect(Row(page, "1.3-02")).Not.ToContainTextAsync("This is not a number");
        await Assertions.Expect(Value(page, "1.3-02")).Not.ToHaveAttributeAsync("aria-invalid", "true");
    }

    [Fact]
    public async Task Without_a_connection_it_waits_outlives_the_page_and_is_sent_when_there_is_one()
    {
        var page = await AsAsync(Head, Sheet);
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(page, "5.4-02", "3");
        await SaysAsync(page, "5.4-02", "there is no connection");

        await page.GotoAsync("about:blank");
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(Sheet);

        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("3");
        await SaysAsync(page, "5.4-02", "Draft saved");
        await Assertions.Expect(Row(page, "5.4-02")).Not.ToContainTextAsync("there is no connection");
        Assert.Equal(0, await page.EvaluateAsync<int>("localStorage.length"));
    }

    [Fact]
    public async Task After_the_session_has_ended_it_is_there_when_one_has_signed_in_again()
    {
        var page = await AsAsync(Head, Sheet);
        await page.Context.ClearCookiesAsync();
        await TypeAsync(page, "5.4-02", "6");
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in again" }).ClickAsync();

        await SignInAsync(page, Head);

        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("6");
        await SaysAsync(page, "5.4-02", "Draft saved");
    }

    [Fact]
    public async Task A_submission_after_the_session_has_ended_loses_nothing_either()
    {
        var page = await AsAsync(Head, Sheet);
        await Value(page, "5.4-02").FillAsync("7");
        await page.Context.ClearCookiesAsync();
        await Submit(page).ClickAsync();

        await SignInAsync(page, Head);

        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("7");
        await SaysAsync(page, "5.4-02", "Draft saved");
    }

    private static async Task SignInAsync(IPage page, string email)
    {
        await page.Locator("input[name=Email]").FillAsync(email);
        await page.Locator("input[name=Password][type=password]").FillAsync(Demonstration.Password);
        await page.Locator("button.primary").ClickAsync();
    }
}
