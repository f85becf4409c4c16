using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using PerformanceReporting.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests.Support;

/// <summary>
/// Somebody's day at a real browser, on the served demonstration; each class of journeys has a program and a database of
/// its own. Without Chromium each is skipped, with the line that installs it.
/// </summary>
public abstract class Journey : IClassFixture<SqliteDemo>, IAsyncDisposable
{
    private readonly Chromium _chromium;

    private readonly App _app;

    private readonly List<IBrowserContext> _contexts = [];

    private protected Journey(SqliteDemo engine, Chromium chromium)
    {
        Assert.SkipWhen(Chromium.Absence is not null, Chromium.Absence ?? "");
        _chromium = chromium;
        _app = new(engine);
        Address = _app.Listen();
    }

    /// <summary>Where the program listens.</summary>
    private protected Uri Address { get; }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser window of somebody who has not signed in; paths are relative to the program's address.</summary>
    private protected async Task<IPage> OpenAsync(string language = "en", int width = 1280, int height = 900, bool hasScript = true)
    {
        var context = await _chromium.Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = language,
            JavaScriptEnabled = hasScript,
            ViewportSize = new() { Width = width, Height = height },
        });
        _contexts.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>A browser window of a person of the demonstration who has signed in and stands at <paramref name="path"/>.</summary>
    private protected async Task<IPage> AsAsync(string email, string path = "/", string language = "en", int width = 1280, bool hasScript = true)
    {
        var page = await OpenAsync(language, width, hasScript: hasScript);
        await page.GotoAsync($"/sign-in?returnUrl={Uri.EscapeDataString(path)}");
        await page.Locator("input[name=Email]").FillAsync(email);
        await page.Locator("input[name=Password][type=password]").FillAsync(Demonstration.Password);
        await page.Locator("button.primary").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Address, path).ToString(), new() { Timeout = 30_000 });
        await LoadedAsync(page);
        return page;
    }

    // Asked of the page: an event that comes while one begins to listen is lost, on a busy machine now and then.
    private static async Task LoadedAsync(IPage page)
    {
        for (var look = 0; look < 600 && await page.EvaluateAsync<string>("document.readyState") != "complete"; look++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The row of an indicator on a sheet of values.</summary>
    private protected static ILocator Row(IPage page, string code) => page.Locator($"tr[id='{code}']");

    /// <summary>The field of its value.</summary>
    private protected static ILocator Value(IPage page, string code) => Row(page, code).Locator("[name$='.Value']");

    /// <summary>Types a value and leaves its field.</summary>
    private protected static async Task TypeAsync(IPage page, string code, string value)
    {
        await Value(page, code).FillAsync(value);
        await page.Keyboard.PressAsync("Tab");
    }

    private protected static ILocator Submit(IPage page) => page.Locator("form.sheet button.primary");

    private protected static Task SaysAsync(IPage page, string code, string sentence) =>
        Assertions.Expect(Row(page, code).Locator(".state")).ToContainTextAsync(sentence);

    /// <summary>What axe finds against the page as it is shown: nothing, or a line for each fault with where it is.</summary>
    private protected static async Task AssertAccessibleAsync(IPage page)
    {
        var found = await page.RunAxe();
        Faults.None(found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {violation.Help} at {node.Target}")));
    }
}
