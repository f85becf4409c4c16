using Microsoft.Playwright;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

/// <summary>A unit head finishes a period: by keyboard alone, on a phone, and without script.</summary>
public sealed class FiveMinutes(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    private const string Sheet = "/submissions";

    [Fact]
    public async Task By_keyboard_alone()
    {
        var page = await AsAsync("head.cf@demo.example", Sheet);
        await Value(page, "1.3-02").FocusAsync();

        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("64");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Value(page, "5.4-02")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("4");
        await page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(Value(page, "1.3-02")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("65");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Value(page, "1.3-02")).ToHaveValueAsync("64");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 values submitted.");
        await SaysAsync(page, "1.3-02", "Submitted");
    }

    [Fact]
    public async Task On_a_phone_in_French()
    {
        var page = await AsAsync("head.enf@demo.example", Sheet, "fr", 360);
        Assert.Equal(360, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await AssertAccessibleAsync(page);

        await Value(page, "3.2-01").FillAsync("1234,5");
        await Submit(page).ClickAsync();
        await Assertions.Expect(page.Locator(".told.error").First).ToContainTextAsync("1 valeur");
        await Row(page, "3.2-01").Locator("summary", new() { HasText = "commentaire" }).ClickAsync();
        await Row(page, "3.2-01").Locator("[name$='.Comment']").FillAsync("Une revue complète");
        await Submit(page).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 valeur soumise");
    }

    [Fact]
    public async Task Without_script()
    {
        var page = await AsAsync("head.ap@demo.example", Sheet, hasScript: false);
        await Value(page, "6.5-05").FillAsync("47");

        await Value(page, "6.5-05").PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("1 brouillon enregistré.");
        await Assertions.Expect(Value(page, "6.5-05")).ToHaveValueAsync("47");
    }
}
