using Microsoft.Playwright;
using PerformanceReporting.BrowserTests.Support;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.BrowserTests;

public sealed class PastingAColumn(SqliteDemo engine, Chromium chromium) : Journey(engine, chromium)
{
    [Fact]
    public async Task A_column_from_a_spreadsheet_fills_the_open_values_downwards()
    {
        var page = await AsAsync("head.cf@demo.example", "/submissions");

        await Value(page, "1.3-02").FocusAsync();
        await page.EvaluateAsync(
            """
            () => {
              const copied = new DataTransfer();
              copied.setData("text/plain", "64\t2018\r\n4\t2018\r\n");
              document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: copied, bubbles: true, cancelable: true }));
            }
            """);

        await Assertions.Expect(Value(page, "1.3-02")).ToHaveValueAsync("64");
        await Assertions.Expect(Value(page, "5.4-02")).ToHaveValueAsync("4");
        await SaysAsync(page, "5.4-02", "Draft saved");
        await SaysAsync(page, "1.3-02", "Draft saved");
        await Assertions.Expect(Submit(page)).ToHaveTextAsync("Submit 2 values");
    }
}
