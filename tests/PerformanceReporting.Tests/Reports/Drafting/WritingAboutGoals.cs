using PerformanceReporting.Reports;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Drafting;

/// <summary>What the office writes of the goals: kept until it is released, never over somebody else's words, and sealed then.</summary>
public abstract class WritingAboutGoals<TEngine>(TEngine engine) : DraftTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Why = "A value was wrong.";

    [Fact]
    public async Task A_text_outlives_another_compile_and_stays_once_it_is_released()
    {
        await CompiledAsync("PC80");
        Assert.IsType<ReportOutcome.Forbidden>(await WriteAsync("PC80", Head, "All is well."));
        Assert.IsType<ReportOutcome.UnknownGoal>(await WriteAsync("PC80", Office, "There is none.", goal: 9));
        Done(await WriteAsync("PC80", Office, "Members adopted the standard.\r\nMore will follow. "));
        Done(await WriteAsync("PC80", Office, "Des Membres l’ont adoptée.", language: "fr"));
        await CompiledAsync("PC80");
        Done(await ReleaseAsync("PC80"));

        var contents = await ContentsAsync("PC80");
        Assert.Equal("Members adopted the standard.\nMore will follow.", contents.Narrative(1, "en"));
        Assert.Equal("Des Membres l’ont adoptée.", contents.Narrative(1, "fr"));
        Assert.IsType<ReportOutcome.WrongState>(await WriteAsync("PC80", Office, "Afterwards", seen: "Members adopted the standard.\nMore will follow."));
        Assert.Empty(await FaultsAsync());
    }

    [Fact]
    public async Task Of_two_who_write_at_once_the_second_is_shown_what_the_first_wrote()
    {
        await CompiledAsync("PC79", Why);
        Done(await WriteAsync("PC79", Office, "The first"));

        var refused = Assert.IsType<ReportOutcome.TextChanged>(await WriteAsync("PC79", Office, "The second"));

        Assert.Equal((1, "en", "The first"), (refused.GoalNumber, refused.Language, refused.Theirs));
        Assert.Equal("The first", (await ContentsAsync("PC79")).Narrative(1, "en"));
        Done(await WriteAsync("PC79", Office, "The first and the second", seen: "The first"));
        Done(await WriteAsync("PC79", Office, "", seen: "The first and the second"));
        Assert.Null((await ContentsAsync("PC79")).Narrative(1, "en"));
    }

    [Fact]
    public async Task A_text_altered_after_the_release_is_noticed()
    {
        var edition = await CompiledAsync("PC78", Why);
        Done(await WriteAsync("PC78", Office, "As it was released"));
        Done(await ReleaseAsync("PC78"));
        await using var db = await Database.BeginAsync(Cancellation);
        await Guards.TakeOffAsync(db, Cancellation);
        await db.ExecuteAsync("update ReportNarrative set Text = 'As somebody wished' where ReportEditionId = @Id", new { edition.Id }, Cancellation);

        var (_, faults) = await new EditionVerification(ReportLibrary.Load()).VerifyAsync(db, Cancellation);

        Assert.Equal([$"Edition {edition.Name} of policy-commission: what it says of its goals was altered after it was released."], faults);
    }
}

public sealed class WritingAboutGoalsOnSqlite(SqliteDemo engine) : WritingAboutGoals<SqliteDemo>(engine);

public sealed class WritingAboutGoalsOnSqlServer(SqlServerDemo engine) : WritingAboutGoals<SqlServerDemo>(engine);
