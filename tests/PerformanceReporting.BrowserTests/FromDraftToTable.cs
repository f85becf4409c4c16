using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

/// <summary>A report's way to its body: compiled, commented on, written about, released, published, printed.</summary>
public sealed partial class FromDraftToTable(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    private const string Report = "/reports/policy-commission/PC80";

    [Fact]
    public async Task Three_people_bring_a_report_to_the_table()
    {
        var office = await AsAsync("office@demo.example", Report);
        await Button(office, "Compile").ClickAsync();
        await Assertions.Expect(office.Locator(".stamp")).ToHaveTextAsync("Draft", new() { Timeout = 60_000 });
        await AssertAccessibleAsync(office);

        var head = await AsAsync("head.cf@demo.example", $"{Report}/draft");
        await head.GetByLabel("Your comment").FillAsync("Say why goal 5 is behind.");
        await head.GetByLabel("On", new() { Exact = true }).SelectOptionAsync("5");
        await Button(head, "Add the comment").ClickAsync();
        await Assertions.Expect(head.Locator("#comments ~ ol")).ToContainTextAsync("Say why goal 5 is behind.");
        await AssertAccessibleAsync(head);

        await office.GotoAsync($"{Report}/draft");
        await AssertAccessibleAsync(office);
        var goal = office.Locator("#goal-5");
        await goal.Locator("summary").First.ClickAsync();
        await goal.GetByRole(AriaRole.Button, new() { Name = "Use it" }).First.ClickAsync();
        await Assertions.Expect(goal.Locator("textarea").First).Not.ToBeEmptyAsync();
        await goal.Locator("textarea").First.FillAsync("The new version of the data model came in March.");
        await goal.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(goal.Locator("textarea").First).ToHaveValueAsync("The new version of the data model came in March.");

        var general = await AsAsync("sg@demo.example", Report);
        await Button(general, "Release").ClickAsync();
        await Assertions.Expect(general.Locator(".stamp")).ToHaveTextAsync("Released");
        await office.GotoAsync(Report);
        await Button(office, "Publish").ClickAsync();
        await Assertions.Expect(office.Locator(".stamp")).ToHaveCountAsync(0);

        var reader = await AsAsync("reader@demo.example", Report, width: 360);
        await Assertions.Expect(reader.Locator("#goal-5 ~ .narrative")).ToHaveTextAsync("The new version of the data model came in March.");
        Assert.Equal(360, await reader.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await AssertAccessibleAsync(reader);
    }

    [Theory]
    [InlineData("/reports/council/C131", "en")]
    [InlineData("/reports/finance-committee-costing/FC101", "fr")]
    public async Task The_printed_page_is_the_report_and_nothing_of_the_site(string path, string language)
    {
        var page = await AsAsync("office@demo.example", path, language);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator(".masthead")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("body > footer")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".report .buttons").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".report form")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".report form:visible")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".report .about dl")).ToBeVisibleAsync();
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        var pages = Pages().Matches(Encoding.Latin1.GetString(pdf)).Select(box => $"{box.Groups[1].Value} x {box.Groups[2].Value}").ToList();
        Assert.InRange(pages.Count, 4, 60);
        Assert.Equal(["594 x 841", "841 x 594"], pages.Distinct().Order());
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    [GeneratedRegex(@"/MediaBox\s*\[0 0 (\d+)\S* (\d+)")]
    private static partial Regex Pages();
}
