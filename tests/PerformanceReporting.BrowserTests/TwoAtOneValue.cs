using Microsoft.Playwright;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

/// <summary>
/// Two people type at the same value. Apart from the other journeys, so that "Draft saved" can only speak of what is typed
/// here.
/// </summary>
public sealed class TwoAtOneValue(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    private const string Head = "head.cf@demo.example";

    private const string Sheet = "/submissions";

    [Fact]
    public async Task Both_see_both_and_choose()
    {
        var (one, other) = (await AsAsync(Head, Sheet), await AsAsync(Head, Sheet));
        await TypeAsync(one, "5.4-02", "2");
        await SaysAsync(one, "5.4-02", "Draft saved");

        await TypeAsync(other, "5.4-02", "4");
        await SaysAsync(other, "5.4-02", "It is now 2, entered by Rajiv Menon; you typed 4.");
        await AssertAccessibleAsync(other);
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep mine" }).ClickAsync();
        await Assertions.Expect(Row(other, "5.4-02")).Not.ToContainTextAsync("It is now 2");

        await TypeAsync(one, "5.4-02", "1");
        await SaysAsync(one, "5.4-02", "It is now 4");
        await one.GetByRole(AriaRole.Button, new() { Name = "Take the other" }).ClickAsync();
        await Assertions.Expect(Value(one, "5.4-02")).ToHaveValueAsync("4");
    }
}
