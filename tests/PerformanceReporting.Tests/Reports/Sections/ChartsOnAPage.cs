using System.Net;
using System.Text.RegularExpressions;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Sections;

/// <summary>The pictures of a report's page: who gets them, and for how long they are these.</summary>
public abstract partial class ChartsOnAPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Published = "/reports/policy-commission/PC79";

    private const string Coming = "/reports/policy-commission/PC80";

    [Fact]
    public async Task Each_is_a_picture_that_is_fetched_once_for_figures_that_never_change()
    {
        await using var app = new App(Engine);
        using var browser = await app.AsAsync("reader@demo.example");
        var addresses = await AddressesAsync(browser, Published);

        using var chart = await new Visitor(browser).OpensAsync(addresses[0]);

        Assert.True(addresses.Count > 60, $"{addresses.Count} charts");
        Assert.Equal((HttpStatusCode.OK, "image/png"), (chart.StatusCode, chart.Content.Headers.ContentType?.MediaType));
        Assert.Contains("immutable", chart.Headers.CacheControl?.Extensions.Select(extension => extension.Name) ?? []);
        Assert.True(chart.Headers.CacheControl is { Private: true, MaxAge: { TotalDays: >= 365 } });
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], (await chart.Content.ReadAsByteArrayAsync(Cancellation))[..4]);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, Seal().Replace(addresses[0], "seal=000000000000")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, Seal().Replace(addresses[0], "seal=")));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(browser, addresses[0].Replace("charts/1", "charts/9", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Those_of_a_draft_are_for_who_may_see_the_draft()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");
        using var nobody = app.Anonymous();
        await Steps.TakeAsync(office, Coming, "Compile");
        var addresses = await AddressesAsync(office, Coming);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(office, addresses[0]));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(reader, addresses[0]));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(nobody, addresses[0]));
    }

    private static async Task<IReadOnlyList<string>> AddressesAsync(HttpClient browser, string page) =>
        [.. Pictures().Matches(await new Visitor(browser).ReadsAsync(page)).Select(picture => WebUtility.HtmlDecode(picture.Groups[1].Value))];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser, string path)
    {
        using var answer = await new Visitor(browser).OpensAsync(path);
        return answer.StatusCode;
    }

    [GeneratedRegex("""<img src="([^"]+)""")]
    private static partial Regex Pictures();

    [GeneratedRegex("seal=[0-9a-f]+")]
    private static partial Regex Seal();
}

public sealed class ChartsOnAPageOnSqlite(SqliteDemo engine) : ChartsOnAPage<SqliteDemo>(engine);

public sealed class ChartsOnAPageOnSqlServer(SqlServerDemo engine) : ChartsOnAPage<SqlServerDemo>(engine);
