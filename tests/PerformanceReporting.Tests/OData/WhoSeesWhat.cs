using System.Globalization;
using System.Text.Json;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData;

/// <summary>The scope of a person holds wherever a set is read, not only where it is asked for by name.</summary>
public abstract class WhoSeesWhat<TEngine>(TEngine engine) : FeedTests<TEngine>(engine)
    where TEngine : Engine
{
    [Fact]
    public async Task A_reader_sees_accepted_values_alone()
    {
        Assert.Equal(["Accepted"], States(await RowsAsync("Measurements?$select=State")));
        Assert.Equal(["Accepted"], States(await RowsAsync("MeasurementRevisions?$select=State")));
        Assert.Equal("0", (await AskAsync("Measurements/$count?$filter=State ne 'Accepted'")).Body);
    }

    [Fact]
    public async Task The_office_sees_every_state() =>
        Assert.Equal(["Accepted", "Draft", "Returned", "Submitted"], States(await RowsAsync("MeasurementRevisions?$select=State", Office)));

    [Fact]
    public async Task The_Audit_Committee_sees_what_was_submitted_but_no_drafts() =>
        Assert.Equal(["Accepted", "Submitted"], States(await RowsAsync("MeasurementRevisions?$select=State", Audit)));

    [Fact]
    public async Task A_unit_head_sees_the_drafts_of_their_own_unit_and_of_no_other()
    {
        var drafts = await RowsAsync("MeasurementRevisions?$filter=State eq 'Draft'&$expand=Unit($select=Code)", Office);
        var unit = drafts[0].GetProperty("Unit").GetProperty("Code").GetString()!;
        var head = $"head.{unit.ToLower(CultureInfo.InvariantCulture)}@demo.example";
        var seen = await RowsAsync("MeasurementRevisions?$filter=State eq 'Draft'&$expand=Unit($select=Code)", head);
        Assert.NotEmpty(seen);
        Assert.True(seen.Count < drafts.Count, "The demonstration should have drafts of several units.");
        Assert.Contains(unit, seen.Select(row => row.GetProperty("Unit").GetProperty("Code").GetString()));
    }

    [Fact]
    public async Task Nothing_unseen_shows_through_an_expansion_a_count_or_a_condition()
    {
        var hidden = (await RowsAsync("MeasurementRevisions?$filter=State eq 'Draft'&$select=Id,IndicatorId", Office))[0];
        var indicator = hidden.GetProperty("IndicatorId");
        Assert.Equal("0", (await AskAsync($"Indicators/$count?$filter=Id eq {indicator} and MeasurementRevisions/any(r:r/State eq 'Draft')")).Body);
        var expanded = await RowsAsync($"Indicators?$filter=Id eq {indicator}&$expand=MeasurementRevisions($select=State;$count=true)");
        Assert.DoesNotContain("Draft", expanded[0].GetProperty("MeasurementRevisions").GetRawText(), StringComparison.Ordinal);
        Assert.Equal(
            expanded[0].GetProperty("MeasurementRevisions").GetArrayLength(), expanded[0].GetProperty("MeasurementRevisions@odata.count").GetInt32());
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await AskAsync($"MeasurementRevisions({hidden.GetProperty("Id")})")).Status);
    }

    [Fact]
    public async Task Provisional_figures_and_the_audit_trail_are_not_for_readers()
    {
        Assert.Equal("0", (await AskAsync("Results/$count?$filter=Basis eq 'Provisional'")).Body);
        Assert.Equal("0", (await AskAsync("RollUps/$count?$filter=Basis eq 'Provisional'")).Body);
        Assert.Equal("0", (await AskAsync("AuditEvents/$count")).Body);
        Assert.NotEqual("0", (await AskAsync("AuditEvents/$count", Audit)).Body);
    }

    private static IEnumerable<string?> States(IEnumerable<JsonElement> rows) =>
        rows.Select(row => row.GetProperty("State").GetString()).Distinct().Order();
}

public sealed class WhoSeesWhatOnSqlite(SqliteDemo engine) : WhoSeesWhat<SqliteDemo>(engine);

public sealed class WhoSeesWhatOnSqlServer(SqlServerDemo engine) : WhoSeesWhat<SqlServerDemo>(engine);
