using PerformanceReporting.Access;
using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>A program makes and changes measurements, each time saying which version it saw.</summary>
public abstract class WritingMeasurements<TEngine>(TEngine engine) : WriteTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Trail =
        """
        select   concat(Action, ' ', Door)
        from     AuditEvent
        where    SubjectType = 'Measurement'
        and      SubjectId = @SubjectId
        order by Id
        """;

    [Fact]
    public async Task A_post_makes_a_draft_and_tells_its_address_and_version()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var made = await PostAsync(program, "Measurements", Draft(80.5m));

        Assert.Equal((201, "W/\"1\""), (made.Status, made.ETag));
        Assert.Equal(("Draft", 80.5m, 1), (made.Json.GetProperty("State").GetString(), made.Json.GetProperty("Value").GetDecimal(), made.Json.GetProperty("Version").GetInt32()));
        using var read = await program.GetAsync(new Uri(made.Location!), Cancellation);
        var body = await read.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("\"State\":\"Draft\"", body);
        Assert.Contains("\"Version\":1", body);
    }

    [Fact]
    public async Task A_change_says_which_version_it_saw()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var blind = await SendAsync(program, HttpMethod.Patch, address, """{"Value":81}""");
        var changed = await SendAsync(program, HttpMethod.Patch, address, """{"Value":81}""", ("If-Match", "W/\"1\""));
        var stale = await SendAsync(program, HttpMethod.Patch, address, """{"Value":82}""", ("If-Match", "W/\"1\""));

        Assert.Equal((428, "If-Match"), (blind.Status, blind.Error.GetProperty("target").GetString()));
        Assert.Equal((200, "W/\"2\""), (changed.Status, changed.ETag));
        Assert.Equal(412, stale.Status);
        Assert.Contains("it is at version 2 now", stale.Error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task What_a_change_does_not_name_stays()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var changed = await SendAsync(program, HttpMethod.Patch, address, """{"Comment":"Counted twice"}""", ("If-Match", "*"));

        Assert.Equal((80m, "Counted twice"), (changed.Json.GetProperty("Value").GetDecimal(), changed.Json.GetProperty("Comment").GetString()));
    }

    [Fact]
    public async Task A_draft_is_submitted_by_an_action_and_is_on_record_as_come_through_the_API()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var submitted = await PostAsync(program, $"{address}/PerformanceReporting.Submit", new { }, ("If-Match", "W/\"1\""));

        Assert.Equal((200, "Submitted"), (submitted.Status, submitted.Json.GetProperty("State").GetString()));
        Assert.Equal(["Drafted Api", "Submitted Api"], await AskAsync<string>(Trail, new { SubjectId = $"{SmallPlan.Indicator}/{Plan.Period}" }));
    }

    [Fact]
    public async Task What_a_rule_forbids_is_told_with_the_property_that_it_is_about()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program, value: null);

        var refused = await PostAsync(program, $"{address}/Submit", new { Numerator = 4 }, ("If-Match", "W/\"1\""));

        Assert.Equal(422, refused.Status);
        Assert.Equal(["no-value Value", "both-or-neither Denominator"], refused.Details);
        Assert.Contains("Zero is a value", refused.Error.GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{", "body", "not JSON")]
    [InlineData("[]", "body", "one JSON object")]
    [InlineData("""{"Value":"many"}""", "Value", "is a number")]
    [InlineData("""{"Value":1e99}""", "Value", "is a number")]
    [InlineData("""{"PromisedFor":"tomorrow"}""", "PromisedFor", "written 2018-12-20")]
    [InlineData("""{"State":"Accepted"}""", "State", "cannot be written here")]
    public async Task What_cannot_be_read_is_told_by_name_and_changes_nothing(string body, string target, string message)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var refused = await SendAsync(program, HttpMethod.Patch, address, body, ("If-Match", "W/\"1\""));

        Assert.Equal((400, target), (refused.Status, refused.Error.GetProperty("target").GetString()));
        Assert.Contains(message, refused.Error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_token_submits_only_for_its_person_s_unit_and_only_when_it_may_submit()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        using var reading = await ProgramOfAsync(Plan.Head, TokenScope.Read);
        using var other = await ProgramOfAsync(Plan.OtherHead);

        var byReading = await PostAsync(reading, $"{address}/Submit", new { }, ("If-Match", "W/\"1\""));
        var byOther = await PostAsync(other, $"{address}/Submit", new { }, ("If-Match", "W/\"1\""));

        Assert.Equal((403, "NotASubmitter"), (byReading.Status, byReading.Error.GetProperty("code").GetString()));
        Assert.Equal(404, byOther.Status);
        var made = await PostAsync(other, "Measurements", Draft(1));
        Assert.Equal((409, "ChangedMeanwhile"), (made.Status, made.Error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("Accept")]
    [InlineData("Return")]
    public async Task A_token_never_reviews(string action)
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);
        await PostAsync(program, $"{address}/Submit", new { }, ("If-Match", "*"));
        using var office = await ProgramOfAsync(Plan.Office);

        var refused = await SendAsync(office, HttpMethod.Post, $"{address}/{action}", action == "Return" ? """{"Comment":"Why?"}""" : "{}", ("If-Match", "*"));

        Assert.Equal((403, "SignInToReview"), (refused.Status, refused.Error.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_correction_needs_an_accepted_value()
    {
        using var program = await ProgramOfAsync(Plan.Head);
        var address = await DraftedAsync(program);

        var refused = await PostAsync(program, $"{address}/Correct", new { Value = 3, Reason = "Counted again" }, ("If-Match", "*"));

        Assert.Equal((409, "NothingToCorrect"), (refused.Status, refused.Error.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("DELETE", "Measurements(1)")]
    [InlineData("PUT", "Measurements(1)")]
    [InlineData("POST", "Indicators")]
    [InlineData("POST", "Measurements(1)/Forget")]
    public async Task What_cannot_be_written_is_refused_in_the_feed_s_own_form(string method, string path)
    {
        using var program = await ProgramOfAsync(Plan.Head);

        var refused = await SendAsync(program, new HttpMethod(method), path, "{}");

        Assert.Equal((405, "NotAllowed"), (refused.Status, refused.Error.GetProperty("code").GetString()));
    }
}

public sealed class WritingMeasurementsOnSqlite(SqliteEngine engine) : WritingMeasurements<SqliteEngine>(engine);

public sealed class WritingMeasurementsOnSqlServer(SqlServerEngine engine) : WritingMeasurements<SqlServerEngine>(engine);
