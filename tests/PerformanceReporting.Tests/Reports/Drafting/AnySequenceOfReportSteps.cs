using FsCheck.Xunit;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Reports.Drafting;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Reports.Drafting;

/// <summary>Whoever tries whatever with a report in whichever order: no step leads where the rules forbid, and what was released stays.</summary>
public abstract class AnySequenceOfReportSteps<TEngine>(TEngine engine) : SmallCalendarTests<TEngine>(engine)
    where TEngine : Engine
{
    private static readonly HashSet<(EditionState? From, EditionState To)> Ways =
    [
        (null, EditionState.Draft),
        (EditionState.Draft, EditionState.Draft), (EditionState.Draft, EditionState.Commented), (EditionState.Draft, EditionState.Released),
        (EditionState.Commented, EditionState.Draft), (EditionState.Commented, EditionState.Commented), (EditionState.Commented, EditionState.Released),
        (EditionState.Released, EditionState.Draft), (EditionState.Released, EditionState.Published),
    ];

    private int _sessions;

    private string _session = "";

    private CurrentUser General => Calendar.Plan.SecretaryGeneral;

    [Property(MaxTest = 25, Arbitrary = [typeof(AnyStepsOfAReport)])]
    public async Task Reaches_no_state_that_the_rules_forbid(Step[] steps)
    {
        _session = $"PC80-{++_sessions}";
        await Calendar.AddSessionAsync(_session, SmallCalendar.Beginning.AddDays(-2));
        var released = new Dictionary<int, (string Hash, string? Paragraph)>();
        foreach (var step in steps)
        {
            Calendar.Machine.Advance(TimeSpan.FromMinutes(1));
            var before = await LastAsync();
            var outcome = await TakeAsync(step, before);
            var after = await LastAsync();
            if (outcome is not ReportOutcome.Done)
            {
                Assert.Equal(before, after);
            }
            else if (after!.State is EditionState.Released && before!.State is not EditionState.Released)
            {
                released[after.Number] = (after.ContentHash, await ParagraphAsync());
            }
        }

        var editions = (await Calendar.EditionsAsync()).Where(edition => edition.SessionCode == _session).OrderBy(edition => edition.Number).ToList();
        Assert.Equal(Enumerable.Range(1, editions.Count), editions.Select(edition => edition.Number));
        Assert.All(editions.SkipLast(1), edition => Assert.Equal(EditionState.Published, edition.State));
        Assert.All(editions.Where(edition => !edition.IsOpen), edition => Assert.Equal(released[edition.Number].Hash, edition.ContentHash));
        if (editions is [.., { IsOpen: false } last])
        {
            Assert.Equal(released[last.Number].Paragraph, await ParagraphAsync());
        }

        await TheStepsAreLegalAsync(editions);
    }

    private async Task TheStepsAreLegalAsync(IEnumerable<ReportEdition> editions)
    {
        await using var db = await Calendar.Database.OpenAsync(Cancellation);
        foreach (var edition in editions)
        {
            var steps = await EditionStepStore.ReadAsync(db, edition.Id, Cancellation);
            Assert.Equal(Enumerable.Range(1, edition.Version), steps.Select(step => step.Version));
            foreach (var (before, step) in steps.Prepend(null).Zip(steps))
            {
                Assert.Contains((before?.State, step.State), Ways);
                Assert.True((before?.State, step.State) is not (EditionState.Released, EditionState.Draft) || step.Why is not null);
                switch (step.State)
                {
                    case EditionState.Released:
                        Assert.Equal(General.PersonId, step.RecordedBy);
                        break;
                    // By another person than the one who released it.
                    case EditionState.Published:
                        Assert.Equal(Calendar.Plan.Office.PersonId, step.RecordedBy);
                        break;
                    default:
                        break;
                }
            }
        }

        Assert.Empty((await new EditionVerification(ReportLibrary.Load()).VerifyAsync(db, Cancellation)).Faults);
    }

    private async Task<ReportOutcome> TakeAsync(Step step, ReportEdition? edition)
    {
        var user = Person(step.Who);
        var workflow = Calendar.Workflow(settings: new ReportSettings { SecondConfirmation = true });
        var work = new DraftWork(new(Calendar.Database, Calendar.Clock));
        return step.What switch
        {
            What.Compile => await workflow.CompileAsync(user, Door.Page, new CompileRequest { ReportCode = SmallCalendar.Report, SessionCode = _session, Reason = step.Text }, Cancellation),
            What.Comment => await work.CommentAsync(user, Door.Page, SmallCalendar.Report, _session, null, step.Text, Cancellation),
            What.Describe => await work.DescribeAsync(user, Door.Page, SmallCalendar.Report, _session, "IV", step.Text, Cancellation),
            What.Write => await work.WriteAsync(user, Door.Page, SmallCalendar.Report, _session, [await ParagraphAsync(step, edition)], Cancellation),
            What.Release => await workflow.ReleaseAsync(user, Door.Page, SmallCalendar.Report, _session, Cancellation),
            What.SendBack => await workflow.SendBackAsync(user, Door.Page, SmallCalendar.Report, _session, step.Text, Cancellation),
            _ => await workflow.PublishAsync(user, Door.Page, SmallCalendar.Report, _session, Cancellation),
        };
    }

    private async Task<GoalParagraph> ParagraphAsync(Step step, ReportEdition? edition) =>
        GoalParagraph.Of(1, "en", step.Text, step.HasSeen && edition is not null ? await ParagraphAsync() : "Something else");

    private async Task<string?> ParagraphAsync()
    {
        await using var db = await Calendar.Database.OpenAsync(Cancellation);
        var contents = await new EditionReader(ReportLibrary.Load()).ReadAsync(db, SmallCalendar.Report, _session, null, Cancellation);
        return contents?.Narrative(1, "en");
    }

    private async Task<ReportEdition?> LastAsync() =>
        (await Calendar.EditionsAsync()).Where(edition => edition.SessionCode == _session).MaxBy(edition => edition.Number);

    private CurrentUser Person(Who who) => who switch
    {
        Who.Office => Calendar.Plan.Office,
        Who.SecretaryGeneral => General,
        Who.Head => Calendar.Plan.Head,
        Who.Administrator => Calendar.Plan.Administrator,
        _ => Calendar.Plan.Reader,
    };
}

public sealed class AnySequenceOfReportStepsOnSqlite(SqliteEngine engine) : AnySequenceOfReportSteps<SqliteEngine>(engine);

public sealed class AnySequenceOfReportStepsOnSqlServer(SqlServerEngine engine) : AnySequenceOfReportSteps<SqlServerEngine>(engine);
