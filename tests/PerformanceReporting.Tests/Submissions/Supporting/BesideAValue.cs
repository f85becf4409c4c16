using System.Text;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Submissions.Reaching;
using PerformanceReporting.Submissions.Supporting;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Supporting;

/// <summary>Evidence, notes and the reach of a value that waits.</summary>
public abstract class BesideAValue<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private static readonly byte[] Pdf = Encoding.UTF8.GetBytes("%PDF-1.7 survey");

    private ValueSupport Support => new(Database, Clock);

    [Fact]
    public async Task A_file_is_kept_whole_and_one_that_is_taken_off_stays_in_history()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await AttachAsync(Plan.Head, Pdf));
        var file = Assert.Single(await EvidenceAsync());
        Assert.Equal(("survey.pdf", "application/pdf", Pdf.Length), (file.Name, file.ContentType, file.Size));

        Assert.IsType<SupportOutcome.Done>(await Support.RemoveAsync(Plan.Head, Door.Page, SmallPlan.Indicator, Plan.Period, file.Id, Cancellation));
        Assert.IsType<SupportOutcome.Unknown>(await Support.RemoveAsync(Plan.Head, Door.Page, SmallPlan.Indicator, Plan.Period, file.Id, Cancellation));

        await using var db = await Database.OpenAsync(Cancellation);
        file = Assert.Single(await EvidenceAsync());
        Assert.Equal(Clock.Now.Date, file.SupersededAt!.Value.Date);
        Assert.Equal(Pdf, await EvidenceStore.ContentAsync(db, file.Id, Cancellation));
        Assert.True(await ValueSight.SeesAsync(db, Plan.Head, file, Clock.Now, Cancellation));
        Assert.True(await ValueSight.SeesAsync(db, Plan.Office, file, Clock.Now, Cancellation));
        Assert.False(await ValueSight.SeesAsync(db, Plan.Reader, file, Clock.Now, Cancellation));
    }

    [Fact]
    public async Task Who_sees_the_value_sees_its_evidence_and_nobody_else()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await AttachAsync(Plan.Head, Pdf));
        var file = Assert.Single(await EvidenceAsync());

        Assert.False(await SeesAsync(Plan.Reader, file));
        Done(await AcceptAsync(1));
        Assert.True(await SeesAsync(Plan.Reader, file));
    }

    [Fact]
    public async Task Unit_and_office_add_and_what_is_no_such_thing_is_refused()
    {
        Assert.IsType<SupportOutcome.Unknown>(await AttachAsync(Plan.Head, Pdf));
        Done(await SubmitAsync(Value(80)));

        Assert.IsType<SupportOutcome.Forbidden>(await AttachAsync(Plan.OtherHead, Pdf));
        Assert.IsType<SupportOutcome.Forbidden>(await AttachAsync(Plan.Reader, Pdf));
        Done(await AttachAsync(Plan.Office, Pdf));
        Invalid("file-type", await AttachAsync(Plan.Head, [0, 1, 2]));
        Invalid("file-empty", await AttachAsync(Plan.Head, []));
        Invalid("file-too-large", await AttachAsync(Plan.Head, new byte[ValueSupport.LargestFile + 1]));
        Invalid("link-address", await LinkAsync("javascript:alert(1)"));
        Invalid("link-address", await LinkAsync("survey.example.org"));
        Done(await LinkAsync("https://survey.example.org/2018"));
    }

    [Fact]
    public async Task A_thread_raises_and_settles_the_follow_up_flag()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await NoteAsync(Plan.Office, "Which regions?", FollowUp.Raised));
        Done(await NoteAsync(Plan.Head, "All but one", null));
        Assert.Equal((true, 2), await ThreadAsync());

        Done(await NoteAsync(Plan.Office, "Thank you", FollowUp.Settled));
        Assert.Equal((false, 3), await ThreadAsync());
        Invalid("note-empty", await NoteAsync(Plan.Office, " ", null));
    }

    [Fact]
    public async Task Before_a_correction_is_accepted_its_reach_is_known_and_nothing_has_moved()
    {
        Done(await SubmitAsync(Value(80)));
        Done(await AcceptAsync(1));
        Done(await SubmitAsync(Value(96, seen: 2) with { Reason = "Two regions were counted late" }));

        var reach = await ReachQueries.FindAsync(Database, SmallPlan.Indicator, Plan.Period, Clock.Now, Cancellation);

        var moved = Assert.Single(reach!.Results);
        Assert.Equal((80m, 96m, Plan.Period), (moved.Before!.Actual, moved.After!.Actual, moved.PeriodCode));
        Assert.Single(reach.Statuses);
        Assert.NotEmpty(reach.RollUps);
        Assert.Empty(reach.Editions);
        Assert.Equal(80m, (await ResultAsync(PerformanceReporting.Results.Basis.Official))!.Actual);
        Done(await AcceptAsync(3));
        Assert.Null(await ReachQueries.FindAsync(Database, SmallPlan.Indicator, Plan.Period, Clock.Now, Cancellation));
    }

    private static void Done(SupportOutcome outcome) => Assert.IsType<SupportOutcome.Done>(outcome);

    private static void Invalid(string rule, SupportOutcome outcome) =>
        Assert.Equal([rule], Assert.IsType<SupportOutcome.Invalid>(outcome).Problems.Select(problem => problem.Rule));

    private Task<SupportOutcome> AttachAsync(CurrentUser user, byte[] content) =>
        Support.AttachAsync(user, Door.Page, SmallPlan.Indicator, Plan.Period, "survey.pdf", content, Cancellation);

    private Task<SupportOutcome> LinkAsync(string address) =>
        Support.LinkAsync(Plan.Head, Door.Page, SmallPlan.Indicator, Plan.Period, null, address, Cancellation);

    private Task<SupportOutcome> NoteAsync(CurrentUser user, string body, FollowUp? flag) =>
        Support.NoteAsync(user, Door.Page, SmallPlan.Indicator, Plan.Period, body, flag, Cancellation);

    private async Task<IReadOnlyList<Evidence>> EvidenceAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await EvidenceStore.ReadAsync(db, (await CaseAsync()).MeasurementId!.Value, Cancellation);
    }

    private async Task<bool> SeesAsync(CurrentUser user, Evidence file)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await ValueSight.SeesAsync(db, user, file, Clock.Now, Cancellation);
    }

    private async Task<(bool IsRaised, int Notes)> ThreadAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        var measurement = (await CaseAsync()).MeasurementId!.Value;
        var thread = await NoteStore.ReadAsync(db, measurement, Cancellation);
        Assert.Equal(Note.IsRaised(thread), (await NoteStore.RaisedAsync(db, Plan.PeriodId, Cancellation)).ContainsKey(measurement));
        return (Note.IsRaised(thread), thread.Count);
    }
}

public sealed class BesideAValueOnSqlite(SqliteEngine engine) : BesideAValue<SqliteEngine>(engine);

public sealed class BesideAValueOnSqlServer(SqlServerEngine engine) : BesideAValue<SqlServerEngine>(engine);
