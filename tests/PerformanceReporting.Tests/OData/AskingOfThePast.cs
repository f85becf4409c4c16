using System.Net;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>Every read accepts a moment, and then answers as the data stood.</summary>
public abstract class AskingOfThePast<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task Before_anything_was_recorded_there_was_nothing()
    {
        Assert.Equal("0", (await AskAsync("Measurements/$count?asKnownAt=1999-12-31T23:59:59Z", Office)).Body);
        Assert.Empty(await RowsAsync("Indicators?$expand=Results&$filter=Results/any()&asKnownAt=1999-12-31T23:59:59Z", Office));
    }

    [Fact]
    public async Task As_known_now_is_as_it_is()
    {
        const string question = "IndicatorResults?$orderby=IndicatorCode,AsAt";
        var now = await RowsAsync(question);
        var known = await RowsAsync($"{question}&asKnownAt=2100-01-01T00:00:00Z");
        Assert.NotEmpty(now);
        Assert.Equal(now.Select(row => row.GetRawText()), known.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task A_corrected_value_is_seen_as_it_was_before_its_correction()
    {
        var corrected = (await RowsAsync("MeasurementRevisions?$filter=State eq 'Accepted' and SupersededAt ne null&$top=1", Office))[0];
        var moment = corrected.GetProperty("RecordedAt").GetString();
        var then = (await AskAsync($"Measurements({corrected.GetProperty("MeasurementId")})?asKnownAt={moment}", Office)).Json;
        Assert.Equal(corrected.GetProperty("Id").GetInt32(), then.GetProperty("RevisionId").GetInt32());
        Assert.Equal(corrected.GetProperty("Value").GetRawText(), then.GetProperty("Value").GetRawText());
    }

    [Fact]
    public async Task The_feed_says_which_state_of_the_data_it_gave()
    {
        var info = Assert.Single(await RowsAsync("FeedInfo"));
        Assert.Equal(JsonValueKind.String, info.GetProperty("ChangedAt").ValueKind);
        Assert.Equal((await RowsAsync("Indicators?$select=Id")).Count, info.GetProperty("IndicatorCount").GetInt32());
    }

    [Fact]
    public async Task Flat_figures_tie_to_the_results_they_spell_out()
    {
        var flat = await RowsAsync("IndicatorResults?$select=Id,Actual,Achievement,Status&$orderby=Id");
        var results = await RowsAsync("Results?$filter=Basis eq 'Official'&$select=Id,Actual,Achievement,Status&$orderby=Id");
        Assert.Equal(results.Select(row => row.GetRawText()), flat.Select(row => row.GetRawText()));
    }

    [Fact]
    public async Task A_head_request_has_the_headers_and_no_body()
    {
        using var browser = await AsAsync(Reader);
        using var request = new HttpRequestMessage(HttpMethod.Head, "/odata/v1/Indicators");
        using var answer = await browser.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(["4.01"], answer.Headers.GetValues("OData-Version"));
    }
}

public sealed class AskingOfThePastOnSqlite(SqliteDemo engine) : AskingOfThePast<SqliteDemo>(engine);

public sealed class AskingOfThePastOnSqlServer(SqlServerDemo engine) : AskingOfThePast<SqlServerDemo>(engine);
