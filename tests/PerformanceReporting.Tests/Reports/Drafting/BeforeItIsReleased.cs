using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Drafting;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Drafting;

/// <summary>A draft is commented on, mended, released, sent back and published; who may, when, and what stays on record.</summary>
public abstract class BeforeItIsReleased<TEngine>(TEngine engine) : DraftTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Why = "A value was wrong.";

    private const string Trail =
        """
        select   Action
        from     AuditEvent
        where    SubjectType = 'ReportEdition'
        and      SubjectId = @Edition
        order by Id
        """;

    [Fact]
    public async Task A_comment_of_the_Senior_Management_Team_makes_a_draft_a_commented_one()
    {
        var reader = await PersonAsync("reader@demo.example");
        await CompiledAsync("PC80");

        Assert.IsType<ReportOutcome.Forbidden>(await CommentAsync("PC80", reader, "Well done"));
        Assert.IsType<ReportOutcome.NeedsText>(await CommentAsync("PC80", Head, "  "));
        Assert.IsType<ReportOutcome.TooLong>(await CommentAsync("PC80", Head, new string('x', 4001)));
        Assert.IsType<ReportOutcome.UnknownGoal>(await CommentAsync("PC80", Head, "Which?", goal: 9));
        Assert.Equal(EditionState.Commented, Done(await CommentAsync("PC80", Head, " Say why goal 5 is behind. ", goal: 5)).State);
        Assert.Equal(EditionState.Commented, Done(await CommentAsync("PC80", Office, "Done.")).State);

        await using (var db = await Database.OpenAsync(Cancellation))
        {
            var comments = await CommentStore.ReadAsync(db, (await ContentsAsync("PC80")).Edition.Id, Cancellation);
            Assert.Equal([(5, "Say why goal 5 is behind."), (null, "Done.")], comments.Select(comment => (comment.GoalNumber, comment.Body)));
        }

        Assert.Equal(EditionState.Draft, (await CompiledAsync("PC80")).State);
        Done(await ReleaseAsync("PC80"));
        Assert.IsType<ReportOutcome.WrongState>(await CommentAsync("PC80", Head, "Too late"));
    }

    [Fact]
    public async Task What_was_released_is_sent_back_with_a_reason_and_is_a_draft_again_but_a_published_edition_never_is()
    {
        await CompiledAsync("PC79", Why);
        Assert.IsType<ReportOutcome.WrongState>(await SendBackAsync("PC79", "It is only a draft"));
        Done(await ReleaseAsync("PC79"));

        Assert.IsType<ReportOutcome.Forbidden>(await SendBackAsync("PC79", "I would like to", Office));
        Assert.IsType<ReportOutcome.NeedsWhy>(await SendBackAsync("PC79", " "));
        Assert.IsType<ReportOutcome.TooLong>(await SendBackAsync("PC79", new string('x', 1001)));
        var back = Done(await SendBackAsync("PC79", "Goal 5 needs a sentence."));
        Assert.Equal((EditionState.Draft, null, null), (back.State, back.ReleasedAt, back.ReleasedBy));

        Assert.Equal(back.Id, (await CompiledAsync("PC79", Why)).Id);
        Done(await ReleaseAsync("PC79"));
        Done(await PublishAsync("PC79"));
        Assert.IsType<ReportOutcome.WrongState>(await SendBackAsync("PC79", "One more thing"));
        await using var db = await Database.OpenAsync(Cancellation);
        Assert.Equal(["Compiled", "Released", "SentBack", "Recompiled", "Released", "Published"], await db.QueryAsync<string>(Trail, new { Edition = back.Name }, Cancellation));
        var steps = await EditionStepStore.ReadAsync(db, back.Id, Cancellation);
        Assert.Equal("Goal 5 needs a sentence.", Assert.Single(steps, step => step.Why is not null).Why);
    }

    [Fact]
    public async Task Where_a_second_person_is_wanted_who_released_does_not_publish()
    {
        await CompiledAsync("PC78", Why);
        Done(await ReleaseAsync("PC78"));
        var strict = new ReportWorkflow(Editions, ReportLibrary.Load(), Runner, new ReportSettings { SecondConfirmation = true });

        var refused = Assert.IsType<ReportOutcome.NeedsSecondPerson>(await strict.PublishAsync(General, Door.Page, Report, "PC78", Cancellation));
        Assert.Contains("another person publishes it", ReportMessages.Of(refused, ReportLanguage.English), StringComparison.Ordinal);
        Assert.Equal(EditionState.Published, Done(await strict.PublishAsync(Office, Door.Page, Report, "PC78", Cancellation)).State);
    }

    [Fact]
    public async Task Agenda_item_and_document_number_are_the_office_s_until_it_is_released()
    {
        await CompiledAsync("PC77", Why);

        Assert.IsType<ReportOutcome.Forbidden>(await DescribeAsync("PC77", General, "VI", "SP0600E1a"));
        Assert.IsType<ReportOutcome.TooLong>(await DescribeAsync("PC77", Office, new string('x', 41), null));
        Done(await DescribeAsync("PC77", Office, " VI ", "SP0600E1a"));
        Assert.Equal(("VI", "SP0600E1a"), ((await CompiledAsync("PC77", Why)).AgendaItem, (await ContentsAsync("PC77")).Edition.DocumentNumber));
        Assert.Null(Done(await DescribeAsync("PC77", Office, "", "SP0600E1a")).AgendaItem);

        Done(await ReleaseAsync("PC77"));
        Assert.IsType<ReportOutcome.WrongState>(await DescribeAsync("PC77", Office, "VII", null));
    }
}

public sealed class BeforeItIsReleasedOnSqlite(SqliteDemo engine) : BeforeItIsReleased<SqliteDemo>(engine);

public sealed class BeforeItIsReleasedOnSqlServer(SqlServerDemo engine) : BeforeItIsReleased<SqlServerDemo>(engine);
