using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using PerformanceReporting.Audit;
using PerformanceReporting.Submissions.Validation;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>What a client prefers is followed where it can be, and what was followed is told in the client's own words.</summary>
public abstract class Preferring<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private protected override int Indicators => 3;

    [Theory]
    [InlineData("Indicators", "odata.maxpagesize=2", "odata.maxpagesize=2")]
    [InlineData("Indicators", "maxpagesize=2", "maxpagesize=2")]
    [InlineData("Indicators", "MaxPageSize=2, omit-values=nulls, respond-async, wait=10", "omit-values=nulls, MaxPageSize=2")]
    [InlineData("Indicators", "odata.maxpagesize=\"2\"; strictly, odata.maxpagesize=1", "odata.maxpagesize=2")]
    [InlineData("Indicators", "omit-values=defaults", null)]
    [InlineData("Indicators", "omit-values=\"nulls\"", "omit-values=nulls")]
    [InlineData("Indicators", "odata.include-annotations=\"display.*,-*\"", "odata.include-annotations=\"display.*,-*\"")]
    [InlineData("Indicators", "include-annotations=*", "include-annotations=*")]
    [InlineData("Indicators/$count", "odata.maxpagesize=2,omit-values=nulls", null)]
    [InlineData("Units?$top=1&$select=Id", "handling=strict, unheard-of", null)]
    [InlineData("$metadata", "odata.maxpagesize=2", null)]
    public async Task A_reader_is_told_what_was_followed(string address, string preference, string? applied)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var answer = await AskAsync(program, HttpMethod.Get, address, preference);
        Assert.Equal((200, applied), (answer.Status, answer.Applied));
        if (preference.Contains("maxpagesize", StringComparison.OrdinalIgnoreCase) && address == "Indicators")
        {
            Assert.Equal(2, JsonDocument.Parse(answer.Body).RootElement.GetProperty("value").GetArrayLength());
        }
    }

    [Fact]
    public async Task A_page_size_that_is_none_is_an_error()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        Assert.Equal(400, (await AskAsync(program, HttpMethod.Get, "Indicators", "odata.maxpagesize=many")).Status);
    }

    [Theory]
    [InlineData("return=minimal", 204, "return=minimal", false)]
    [InlineData("return=representation", 201, "return=representation", true)]
    [InlineData("respond-async", 201, null, true)]
    public async Task A_writer_chooses_whether_to_get_back_what_was_written(string preference, int status, string? applied, bool hasBody)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var answer = await AskAsync(program, HttpMethod.Post, "Measurements", preference, JsonSerializer.Serialize(Draft(80)));
        Assert.Equal((status, applied, hasBody), (answer.Status, answer.Applied, answer.Body.Length > 0));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("odata.include-annotations=\"*\"", true)]
    [InlineData("odata.include-annotations=\"*,-PerformanceReporting.*\"", false)]
    [InlineData("odata.include-annotations=\"-*,PerformanceReporting.warnings\"", true)]
    [InlineData("include-annotations=\"display.*\"", false)]
    public async Task Warnings_are_annotations_and_come_to_those_who_want_them(string? preference, bool comes)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        var book = new RuleBook(Database, new PlanClock(new FakeTimeProvider(DateTimeOffset.Parse($"{Today}T08:00:00Z", CultureInfo.InvariantCulture))));
        var rule = new RuleDraft { Code = $"range-{Guid.NewGuid():n}"[..30], Kind = RuleKind.Range, Grade = Grade.Warning, UpperBound = 100, Reason = "No unit has more members" };
        Assert.Empty(await book.PutAsync(Plan.Administrator, Door.Page, rule, Cancellation));

        var answer = await AskAsync(program, HttpMethod.Patch, address, preference, """{"Value":101}""");
        await book.EndAsync(Plan.Administrator, Door.Page, rule.Code, "Tried", Cancellation);
        Assert.True(answer.Status is 200, answer.Body);
        Assert.Equal(comes, answer.Body.Contains("@PerformanceReporting.warnings", StringComparison.Ordinal));
    }

    private static async Task<(int Status, string? Applied, string Body)> AskAsync(HttpClient program, HttpMethod method, string address, string? preference, string? body = null)
    {
        using var request = new HttpRequestMessage(method, $"/odata/v1/{address}");
        if (preference is not null)
        {
            request.Headers.TryAddWithoutValidation("Prefer", preference);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("If-Match", "*");
        }

        using var answer = await program.SendAsync(request, Cancellation);
        return ((int)answer.StatusCode, answer.Headers.TryGetValues("Preference-Applied", out var applied) ? string.Join(", ", applied) : null, await answer.Content.ReadAsStringAsync(Cancellation));
    }
}

public sealed class PreferringOnSqlite(SqliteEngine engine) : Preferring<SqliteEngine>(engine);

public sealed class PreferringOnSqlServer(SqlServerEngine engine) : Preferring<SqlServerEngine>(engine);
