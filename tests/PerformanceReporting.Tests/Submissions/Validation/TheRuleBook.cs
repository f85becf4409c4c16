using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Submissions;
using PerformanceReporting.Submissions.Validation;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions.Validation;

/// <summary>An administrator makes rules without code; they hold at once, on every door and in the nightly check.</summary>
public abstract class TheRuleBook<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Trail =
        """
        select   Action
        from     AuditEvent
        where    SubjectType = 'ValidationRule'
        and      SubjectId = @Code
        order by Id
        """;

    private readonly string _code = $"range-{Guid.NewGuid():n}"[..30];

    [Fact]
    public async Task An_error_keeps_a_value_out_and_a_warning_is_answered_by_a_comment()
    {
        Assert.Empty(await PutAsync(Range(Grade.Error)));
        Invalid("above-range", await SubmitAsync(Value(101) with { Comment = "So it is" }));

        Assert.Empty(await PutAsync(Range(Grade.Warning)));
        Invalid("above-range", await SubmitAsync(Value(101)));
        var taken = Assert.IsType<SubmissionOutcome.Done>(await SubmitAsync(Value(101) with { Comment = "So it is" }));
        Assert.Equal(["above-range"], taken.Warnings.Select(problem => problem.Rule));

        Assert.Empty(await Book.EndAsync(Plan.Administrator, Door.Page, _code, "No longer", Cancellation));
        Done(await SubmitAsync(Value(102, seen: 1)));
        Assert.Equal(["Added", "Changed", "Ended"], await AskAsync<string>(Trail, new { Code = _code }));
    }

    [Fact]
    public async Task A_comment_that_was_given_with_another_value_answers_no_doubt()
    {
        await PutAsync(Range(Grade.Warning));
        Done(await SubmitAsync(Value(64) with { Comment = "Fourth survey round" }));
        Done(await ReturnAsync("Please count again", seen: 1));

        Done(await DraftAsync(Value(640, seen: 2) with { Comment = "Fourth survey round" }));
        Invalid("above-range", await SubmitAsync(Value(640, seen: 3) with { Comment = "Fourth survey round" }));
        Done(await SubmitAsync(Value(640, seen: 3) with { Comment = "Every agency was asked ten times" }));
        Done(await SubmitAsync(Value(640, seen: 4) with { Comment = "Every agency was asked ten times", Forecast = 700 }));
        await Book.EndAsync(Plan.Administrator, Door.Page, _code, "Tried", Cancellation);
    }

    [Fact]
    public async Task A_draft_may_be_doubtful_and_says_so()
    {
        await PutAsync(Range(Grade.Error));

        var draft = Assert.IsType<SubmissionOutcome.Done>(await DraftAsync(Value(101)));

        Assert.Equal(["above-range"], draft.Warnings.Select(problem => problem.Rule));
        await Book.EndAsync(Plan.Administrator, Door.Page, _code, "Tried", Cancellation);
    }

    [Fact]
    public async Task The_night_lists_what_a_later_rule_speaks_against_until_it_is_mended()
    {
        Done(await SubmitAsync(Value(150)));
        await Check.RunAsync(Cancellation);
        Assert.Empty(await DoubtsAsync());

        await PutAsync(Range(Grade.Warning));
        await Check.RunAsync(Cancellation);
        await Check.RunAsync(Cancellation);
        var doubt = Assert.Single(await DoubtsAsync());
        Assert.Equal(("above-range", 150m), (doubt.Finding, doubt.Problem.Figures[0]));

        Done(await SubmitAsync(Value(150, seen: 1) with { Comment = "So it is" }));
        await Check.RunAsync(Cancellation);
        Assert.Empty(await DoubtsAsync());
        await Book.EndAsync(Plan.Administrator, Door.Page, _code, "Tried", Cancellation);
    }

    [Fact]
    public async Task Rules_are_the_administrator_s_and_must_make_sense()
    {
        Assert.Equal(["rule-needs-administrator"], Rules(await Book.PutAsync(Plan.Office, Door.Page, Range(Grade.Error), Cancellation)));
        Assert.Equal(["rule-needs-administrator"], Rules(await Book.EndAsync(Plan.Office, Door.Page, "large-change", "Why not", Cancellation)));
        Assert.Equal(
            ["rule-code", "rule-needs-bound", "rule-has-no-share", "rule-needs-reason"],
            Rules(await PutAsync(new RuleDraft { Code = "Größe", Kind = RuleKind.Range, Share = 1 })));
        Assert.Equal(["rule-unknown-indicator"], Rules(await PutAsync(Range(Grade.Error) with { IndicatorCode = "9.9-99" })));
        Assert.Equal(["rule-unknown"], Rules(await Book.EndAsync(Plan.Administrator, Door.Page, "none", "No longer", Cancellation)));
    }

    private RuleBook Book => new(Database, Clock);

    private NightlyCheck Check => new(Database, Clock);

    private RuleDraft Range(Grade grade) => new() { Code = _code, Kind = RuleKind.Range, Grade = grade, UpperBound = 100, Reason = "No unit has more members" };

    private static IEnumerable<string> Rules(IReadOnlyList<Problem> problems) => problems.Select(problem => problem.Rule);

    private Task<IReadOnlyList<Problem>> PutAsync(RuleDraft rule) => Book.PutAsync(Plan.Administrator, Door.Page, rule, Cancellation);

    private async Task<IReadOnlyList<Doubt>> DoubtsAsync()
    {
        await using var db = await Database.OpenAsync(Cancellation);
        return await DoubtStore.OfPeriodAsync(db, Plan.PeriodId, Cancellation);
    }
}

public sealed class TheRuleBookOnSqlite(SqliteEngine engine) : TheRuleBook<SqliteEngine>(engine);

public sealed class TheRuleBookOnSqlServer(SqlServerEngine engine) : TheRuleBook<SqlServerEngine>(engine);
