using System.Net;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Dashboards;

/// <summary>Whatever is in the plan has a page that opens and is light.</summary>
public sealed class EveryDashboard(SqliteDemo engine) : DatabaseTests<SqliteDemo>(engine)
{
    private const int Limit = 200 * 1024;

    private const string Codes =
        """
        select '/indicators/' as Path, Code from Indicator
        union all
        select '/activities/', Code from StrategicActivity
        union all
        select '/goals/', cast(Number as text) from StrategicGoal
        """;

    [Theory]
    [InlineData("finance@demo.example", "")]
    [InlineData("office@demo.example", "?basis=provisional")]
    [InlineData("reader@demo.example", "?period=2016%2F2017-1")]
    public async Task It_opens_and_weighs_less_than_200_KB(string email, string query)
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync(email);
        await using var db = await Database.OpenAsync(Cancellation);
        var pages = await db.QueryAsync<(string Path, string Code)>(Codes, null, Cancellation);
        Assert.True(pages.Count > 7 + 24 + 72);
        foreach (var path in pages.Select(page => page.Path + page.Code).Append("/"))
        {
            using var answer = await browser.GetAsync(new Uri(path + query, UriKind.Relative), Cancellation);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {answer.StatusCode}");
            var bytes = await answer.Content.ReadAsByteArrayAsync(Cancellation);
            Assert.True(bytes.Length < Limit, $"{path} weighs {bytes.Length} bytes");
        }
    }
}
