using System.Net;
using PerformanceReporting.Tests.Access;
using Xunit;

namespace PerformanceReporting.Tests.Reports;

/// <summary>Steps taken with a report on its page.</summary>
internal static class Steps
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Takes a step, <c>Compile</c> or <c>Release</c>, and waits until no compiling runs.</summary>
    public static async Task<HttpStatusCode> TakeAsync(HttpClient browser, string page, string step)
    {
        using var answer = await new Visitor(browser).SendsAsync(page, $"{page}?handler={step}", []);
        await EndsAsync(browser, page);
        return answer.StatusCode;
    }

    // On a busy machine it goes on for a while after the answer.
    private static async Task EndsAsync(HttpClient browser, string page)
    {
        for (var look = 0; look < 600; look++)
        {
            using var progress = await new Visitor(browser).OpensAsync($"{page}?handler=Progress");
            if (progress.StatusCode is HttpStatusCode.NoContent)
            {
                return;
            }

            await Task.Delay(100, Cancellation);
        }

        Assert.Fail("The report has been being compiled for a minute.");
    }
}
