using System.Net;
using System.Text;
using PerformanceReporting.Tests.Access;
using PerformanceReporting.Tests.Dashboards;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Verifying;

public abstract class TheVerifyPage<TEngine>(TEngine engine) : DatabaseTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Published = "/reports/policy-commission/PC79/1/workbook?language=en";

    [Fact]
    public async Task Somebody_who_may_read_the_edition_is_told_all_of_it()
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");
        var workbook = await reader.GetByteArrayAsync(Published, Cancellation);
        var altered = Tampering.Edited(workbook, document => document.Cell("Data", "E2").CellValue = new("99"));

        var (status, page) = await GivesAsync(reader, workbook);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Genuine and untouched", page, StringComparison.Ordinal);
        Assert.Contains("edition 1, now published", page, StringComparison.Ordinal);
        (_, page) = await GivesAsync(reader, altered);
        Assert.Contains("Not genuine", page, StringComparison.Ordinal);
        Assert.Contains(Page.Rows(page), row => row is ["Data, E2", _, "99", _]);
    }

    [Fact]
    public async Task Somebody_who_may_not_read_the_edition_is_told_whether_it_is_genuine_and_nothing_else()
    {
        await using var app = new App(Engine);
        using var office = await app.AsAsync("office@demo.example");
        using var reader = await app.AsAsync("reader@demo.example");
        using (await new Visitor(office).SendsAsync("/reports/council/C131", "/reports/council/C131?handler=Compile", new() { ["Reason"] = "The outturn is known." }))
        {
        }

        var workbook = await CompiledAsync(office, "/reports/council/C131/2/workbook?language=en");
        var altered = Tampering.Edited(workbook, document => document.Cell("Data", "E2").CellValue = new("99"));

        var (_, genuine) = await GivesAsync(reader, workbook);
        var (_, not) = await GivesAsync(reader, altered);

        Assert.Contains("Genuine: what this file prints is what was frozen here.", genuine, StringComparison.Ordinal);
        Assert.Contains("Not genuine: this file was altered", not, StringComparison.Ordinal);
        Assert.All([genuine, not], page => Assert.DoesNotMatch("<table|C131|[0-9a-f]{64}", page[page.IndexOf("<main", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("", HttpStatusCode.UnprocessableEntity, "No file was given, or it is empty")]
    [InlineData("Figure;Value", HttpStatusCode.UnprocessableEntity, "This is no Excel workbook")]
    public async Task What_cannot_be_read_is_told_so(string content, HttpStatusCode expected, string told)
    {
        await using var app = new App(Engine);
        using var reader = await app.AsAsync("reader@demo.example");

        var (status, page) = await GivesAsync(reader, Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, status);
        Assert.Contains(told, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_anything_who_has_not_signed_in()
    {
        await using var app = new App(Engine);

        using var answer = await app.Anonymous().GetAsync("/verify", Cancellation);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    // On a busy machine the compiling goes on for a while after the answer.
    private static async Task<byte[]> CompiledAsync(HttpClient browser, string path)
    {
        for (var look = 0; look < 600; look++)
        {
            using var answer = await browser.GetAsync(path, Cancellation);
            if (answer.IsSuccessStatusCode)
            {
                return await answer.Content.ReadAsByteArrayAsync(Cancellation);
            }

            await Task.Delay(100, Cancellation);
        }

        throw new InvalidOperationException("The report has been being compiled for a minute.");
    }

    private static async Task<(HttpStatusCode Status, string Page)> GivesAsync(HttpClient browser, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        using var token = new StringContent(await new Visitor(browser).TokenOfAsync("/verify"));
        using var form = new MultipartFormDataContent { { token, "__RequestVerificationToken" }, { content, "workbook", "report.xlsx" } };
        using var answer = await browser.PostAsync("/verify", form, Cancellation);
        return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)));
    }
}

public sealed class TheVerifyPageOnSqlite(SqliteDemo engine) : TheVerifyPage<SqliteDemo>(engine);

public sealed class TheVerifyPageOnSqlServer(SqlServerDemo engine) : TheVerifyPage<SqlServerDemo>(engine);
