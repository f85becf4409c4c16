using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Results;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>From draft to accepted value: who takes which step, and what follows from it.</summary>
public abstract class ALifeOfAValue<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Trail =
        """
        select   Action
        from     AuditEvent
        where    SubjectType = 'Measurement'
        and      SubjectId = @SubjectId
        order by Id
        """;

    private const string Moments =
        """
        select   RecordedAt
        from     MeasurementRevision
        where    MeasurementId = @MeasurementId
        order by Number
        """;

    [Fact]
    public async Task An_accepted_value_makes_the_official_result()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await AcceptAsync(1));

        var result = await ResultAsync(Basis.Official);
        Assert.Equal((80m, 100m, 0.8m, Status.AtRisk), (result!.Actual, result.Expected, result.Achievement, result.Status));
        Assert.Null(await ResultAsync(Basis.Provisional));
    }

    [Fact]
    public async Task A_submitted_value_makes_a_provisional_result_beside_the_official_one()
    {
        Done(await SubmitAsync(Value(80)));

        Assert.Null((await ResultAsync(Basis.Official))!.Actual);
        var provisional = await ResultAsync(Basis.Provisional);
        Assert.Equal((80m, "provisional"), (provisional!.Actual, provisional.Marks));
    }

    [Fact]
    public async Task A_draft_moves_no_result()
    {
        Done(await DraftAsync(Value(80)));

        Assert.Null((await ResultAsync(Basis.Official))!.Actual);
        Assert.Null(await ResultAsync(Basis.Provisional));
        Assert.Equal(SubmissionState.Draft, (await CaseAsync()).Pending!.State);
    }

    [Fact]
    public async Task Each_step_is_on_the_audit_trail_and_its_chain_holds()
    {
        Done(await DraftAsync(Value(7)));
        Done(await SubmitAsync(Value(8, seen: 1)));
        Done(await ReturnAsync("Eight of what?", 2));
        Done(await SubmitAsync(Value(80, seen: 3)));
        Done(await AcceptAsync(4));

        Assert.Equal(
            ["Drafted", "Submitted", "Returned", "Submitted", "Accepted"],
            await AskAsync<string>(Trail, new { SubjectId = $"{SmallPlan.Indicator}/{Plan.Period}" }));
        await using var db = await Database.OpenAsync(Cancellation);
        Assert.Null((await AuditChain.VerifyAsync(db, Cancellation)).Fault);
    }

    [Fact]
    public async Task Steps_are_dated_by_the_domain_s_clock()
    {
        var submitted = ItIs("2018-11-12T10:00:00Z");
        Done(await SubmitAsync(Value(80)));
        var accepted = ItIs("2018-11-13T15:30:00.125Z");
        Done(await AcceptAsync(1));

        Assert.Equal([submitted, accepted], await AskAsync<DateTimeOffset>(Moments, new { (await CaseAsync()).MeasurementId }));
    }

    [Fact]
    public async Task A_step_that_is_refused_leaves_nothing_behind()
    {
        Invalid("no-value", await SubmitAsync(Value(null)));

        Assert.Null((await CaseAsync()).MeasurementId);
        Assert.Empty(await AskAsync<string>(Trail, new { SubjectId = $"{SmallPlan.Indicator}/{Plan.Period}" }));
    }

    [Fact]
    public async Task Nobody_but_the_unit_gives_its_values()
    {
        foreach (var stranger in (CurrentUser[])[Plan.OtherHead, Plan.Office, Plan.Reader])
        {
            Forbidden(Refusal.OtherUnit, await SubmitAsync(Value(80), stranger));
            Forbidden(Refusal.OtherUnit, await DraftAsync(Value(80), stranger));
        }
    }

    [Fact]
    public async Task Nobody_but_the_office_reviews()
    {
        Done(await SubmitAsync(Value(80)));

        foreach (var stranger in (CurrentUser[])[Plan.Head, Plan.OtherHead, Plan.Reader])
        {
            Forbidden(Refusal.NotAReviewer, await AcceptAsync(1, stranger));
            Forbidden(Refusal.NotAReviewer, await ReturnAsync("No", 1, stranger));
        }
    }

    [Fact]
    public async Task Nobody_accepts_a_value_that_they_entered()
    {
        Done(await SubmitAsync(Value(80), Plan.HeadInOffice));

        Forbidden(Refusal.OwnValue, await AcceptAsync(1, Plan.HeadInOffice));
        Done(await AcceptAsync(1, Plan.Office));
    }

    [Fact]
    public async Task Who_typed_the_draft_does_not_accept_it_when_another_sent_it()
    {
        Done(await DraftAsync(Value(80), Plan.HeadInOffice));
        Done(await SubmitAsync(Value(80, seen: 1), Plan.Head));

        Forbidden(Refusal.OwnValue, await AcceptAsync(2, Plan.HeadInOffice));
    }

    [Fact]
    public async Task A_value_is_never_returned_without_a_comment()
    {
        Done(await SubmitAsync(Value(80)));

        Invalid("return-needs-comment", await ReturnAsync("  ", 1));
        Assert.Equal(SubmissionState.Submitted, (await CaseAsync()).Pending!.State);
    }

    [Fact]
    public async Task A_returned_value_takes_its_provisional_result_with_it()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await ReturnAsync("Eighty of what?", 1));

        Assert.Null(await ResultAsync(Basis.Provisional));
        Assert.Equal("Eighty of what?", (await CaseAsync()).Pending!.Reason);
    }

    [Fact]
    public async Task What_was_not_submitted_cannot_be_reviewed()
    {
        Done(await DraftAsync(Value(80)));

        Conflict(Refusal.NothingToReview, 1, await AcceptAsync(1));
        Conflict(Refusal.NothingToReview, 1, await ReturnAsync("No", 1));
    }

    [Fact]
    public async Task A_draft_does_not_withdraw_what_was_submitted()
    {
        Done(await SubmitAsync(Value(80)));

        Conflict(Refusal.AlreadySubmitted, 1, await DraftAsync(Value(81, seen: 1)));
        Done(await SubmitAsync(Value(81, seen: 1)));
    }

    [Fact]
    public async Task A_draft_saved_again_unchanged_adds_nothing()
    {
        Done(await DraftAsync(Value(80)));
        Done(await DraftAsync(Value(80, seen: 1)));

        Assert.Equal(1, (await CaseAsync()).Version);
    }

    [Fact]
    public async Task An_answer_that_is_not_available_counts_as_answered_and_gives_no_figure()
    {
        Done(await SubmitAsync(NotAvailable("2018-12-20")));
        Done(await AcceptAsync(1));

        var result = await ResultAsync(Basis.Official);
        Assert.Equal((null, Status.NoData, MissingData.NotAvailable), (result!.Actual, result.Status, result.MissingData));
    }

    [Fact]
    public async Task There_is_nothing_where_there_is_no_such_indicator_or_period()
    {
        Assert.IsType<SubmissionOutcome.Unknown>(await SubmitAsync(Value(80) with { IndicatorCode = "9.9-99" }));
        Assert.IsType<SubmissionOutcome.Unknown>(await SubmitAsync(Value(80) with { PeriodCode = "never" }));
    }
}

public sealed class ALifeOfAValueOnSqlite(SqliteEngine engine) : ALifeOfAValue<SqliteEngine>(engine);

public sealed class ALifeOfAValueOnSqlServer(SqlServerEngine engine) : ALifeOfAValue<SqlServerEngine>(engine);
