using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

public sealed class SigningIn(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    [Fact]
    public async Task Somebody_who_signs_in_is_known_until_they_sign_out()
    {
        var page = await AsAsync("office@demo.example", "/sign-out");

        await page.Locator("button.primary").ClickAsync();
        await page.GotoAsync("/");

        Assert.Contains("/sign-in", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task The_sign_in_page_is_accessible_in_both_languages(string language)
    {
        var page = await OpenAsync(language);

        await page.GotoAsync("/sign-in");

        Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
        await AssertAccessibleAsync(page);
    }
}
