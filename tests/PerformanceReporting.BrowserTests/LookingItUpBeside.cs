using Microsoft.Playwright;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

/// <summary>Definition, chart and history are looked at beside the sheet, which stays as it is.</summary>
public sealed class LookingItUpBeside(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    [Fact]
    public async Task With_the_keyboard_from_the_field_and_back_to_it()
    {
        var page = await AsAsync("head.cf@demo.example", "/submissions");
        await Value(page, "5.4-02").FillAsync("4");

        await page.Keyboard.PressAsync("Alt+Enter");

        await Assertions.Expect(Drawer(page).Locator("h1")).ToHaveTextAsync("Legal texts reviewed");
        await Assertions.Expect(Drawer(page).Locator("#definition")).ToBeVisibleAsync();
        await Assertions.Expect(Drawer(page).Locator("svg.chart")).ToBeVisibleAsync();
        await AssertAccessibleAsync(page);
        var (value, drawer) = (await Value(page, "5.4-02").BoundingBoxAsync(), await Drawer(page).BoundingBoxAsync());
        Assert.True(value!.X + value.Width <= drawer!.X, "The drawer hides the value that one looks something up for.");

        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Drawer(page)).ToBeHiddenAsync();
        await Assertions.Expect(Value(page, "5.4-02")).ToBeFocusedAsync();
        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("4");
    }

    [Fact]
    public async Task With_a_click_on_the_name_of_what_is_reviewed()
    {
        var page = await AsAsync("office@demo.example", "/review");
        var link = page.Locator("table.review a[data-drawer]").First;
        var code = (await link.TextContentAsync())!.Split(' ')[0];

        await link.ClickAsync();

        await Assertions.Expect(Drawer(page).Locator(".lead")).ToContainTextAsync(code);
        await Drawer(page).GetByRole(AriaRole.Link, new() { Name = "Open as a page" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Address, $"/indicators/{code}").ToString());
    }

    [Fact]
    public async Task Without_a_connection_it_says_so_and_leads_nowhere()
    {
        var page = await AsAsync("head.cf@demo.example", "/submissions");
        await page.Context.SetOfflineAsync(true);

        await Row(page, "5.4-02").Locator("a[data-drawer]").ClickAsync();

        await Assertions.Expect(Drawer(page)).ToContainTextAsync("There is no connection");
        await Assertions.Expect(Value(page, "5.4-02")).ToBeVisibleAsync();
    }

    private static ILocator Drawer(IPage page) => page.Locator("#drawer");
}
