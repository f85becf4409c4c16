using FsCheck.Xunit;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>Whoever tries whatever in whichever order, and knowing the measurement's version or not: the rules hold.</summary>
public abstract class AnySequenceOfSteps<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Revisions =
        """
        select   Id, MeasurementId, Number, UnitId, State, Value, NotAvailableReason, PromisedFor, EnteredBy, IsLate, Reason, RecordedAt,
                 RecordedBy, SupersededAt
        from     MeasurementRevision r
        where    exists (select 1
                         from   Measurement m
                         where  m.Id = r.MeasurementId
                         and    m.ReportingPeriodId = @PeriodId)
        order by Number
        """;

    private const string Exceptions =
        """
        select   ClosesAt, RecordedBy, RecordedAt, SupersededAt
        from     PeriodException
        where    ReportingPeriodId = @PeriodId
        order by Id
        """;

    private const string Events =
        """
        select   Action
        from     AuditEvent
        where    SubjectType = 'Measurement'
        and      SubjectId = @Subject
        order by Id
        """;

    private const string ShownWrongly =
        """
        select   Id
        from     MeasurementRevision r
        where    r.IsShown <> case when r.State = 'Accepted' or not exists (select 1
                                                                            from   MeasurementRevision a
                                                                            where  a.MeasurementId = r.MeasurementId
                                                                            and    a.State = 'Accepted'
                                                                            and    a.RecordedAt < r.RecordedAt
                                                                            and    (a.SupersededAt is null or a.SupersededAt > r.RecordedAt))
                                   then 1 else 0 end
        """;

    private const string ShowAll =
        """
        update   MeasurementRevision
        set      IsShown = 1
        """;

    private static readonly DateTimeOffset FirstNoon = new(2018, 10, 30, 12, 0, 0, TimeSpan.Zero);

    // Its update alone: all else it does can be done once.
    private static readonly string Migration = Repository.Read("db/sqlite/migrations/0027_shown_revisions.sql").Split(';').Single(part => part.TrimStart().StartsWith("update", StringComparison.Ordinal));

    private StrategicPlan _strategicPlan = null!;

    private ReportingPeriod _period = null!;

    private Unit _unit = null!;

    [Property(MaxTest = 25, Arbitrary = [typeof(AnySteps)])]
    public async Task Reaches_no_state_that_the_rules_forbid(Step[] steps)
    {
        var plan = await TakeNewPlanAsync();
        await FindAsync(plan);
        var (days, version, granted) = (0, 0, 0);
        foreach (var (index, step) in steps.Index())
        {
            // No two steps are of one moment: what an exception opened must not seem open before it.
            days = Math.Max(days, step.Day);
            Is(FirstNoon.AddDays(days).AddMinutes(index));
            if (step.What == What.Grant)
            {
                granted += await GrantAsync(step, plan) is ExceptionOutcome.Granted ? 1 : 0;
                continue;
            }

            var outcome = await TakeAsync(step, plan, step.KnowsVersion ? version : Math.Max(0, version - 1));
            version = outcome is SubmissionOutcome.Done done ? done.Version : version;
        }

        var revisions = await AskAsync<MeasurementRevision>(Revisions, new { plan.PeriodId });
        var exceptions = await AskAsync<GrantedException>(Exceptions, new { plan.PeriodId });
        Assert.Equal(Enumerable.Range(1, version), revisions.Select(revision => revision.Number));
        Assert.Equal(granted, exceptions.Count);
        Assert.All(exceptions, exception => Assert.Contains(exception.RecordedBy!.Value, (int[])[plan.Office.PersonId, plan.HeadInOffice.PersonId]));
        new RulesOfTheWorkflow(plan, _period, exceptions).HoldOf(revisions);
        await ResultsFollowAsync(plan, revisions);
        await TheTrailTellsAsync(plan, revisions);
        await TheFeedShowsOneAsync();
    }

    // What is accepted, or what is on its way while nothing accepted stands; said by each step, and by the migration for those before it.
    private async Task TheFeedShowsOneAsync()
    {
        Assert.Empty(await AskAsync<int>(ShownWrongly, new { }));
        await using var db = await Database.OpenAsync(Cancellation);
        await db.ExecuteAsync(ShowAll, null, Cancellation);
        await db.ExecuteAsync(Migration, null, Cancellation);
        Assert.Empty(await AskAsync<int>(ShownWrongly, new { }));
    }

    // An official figure is the accepted value; a submitted one counts provisionally in its place.
    private async Task ResultsFollowAsync(SmallPlan plan, IReadOnlyList<MeasurementRevision> revisions)
    {
        var accepted = revisions.SingleOrDefault(revision => revision is { SupersededAt: null, State: SubmissionState.Accepted });
        Assert.Equal(accepted?.Value, (await ResultAsync(Basis.Official))?.Actual);
        await using var db = await Database.OpenAsync(Cancellation);
        if (!await Recalculation.IsDueAsync(db, plan.PlanId, Clock.Now, Cancellation))
        {
            var difference = await Recalculation.CompareResultsAsync(db, plan.PlanId, null, Clock.Now, Cancellation);
            Assert.Empty(difference.Gone);
            Assert.Empty(difference.Come);
        }
    }

    private async Task TheTrailTellsAsync(SmallPlan plan, IReadOnlyList<MeasurementRevision> revisions)
    {
        Assert.Equal(
            revisions.Select(revision => revision.State == SubmissionState.Draft ? "Drafted" : $"{revision.State}"),
            await AskAsync<string>(Events, new { Subject = $"{SmallPlan.Indicator}/{plan.Period}" }));
    }

    private async Task FindAsync(SmallPlan plan)
    {
        await using var db = await Database.OpenAsync(Cancellation);
        _strategicPlan = (await PlanQueries.ReadAllAsync(db, Cancellation)).Single(row => row.Id == plan.PlanId);
        _period = (await PeriodQueries.ReadAsync(db, plan.PlanId, Cancellation)).Single(period => period.Id == plan.PeriodId);
        _unit = (await UnitStore.AllAsync(db, Cancellation)).Single(unit => unit.Id == plan.UnitId);
    }

    private Task<ExceptionOutcome> GrantAsync(Step step, SmallPlan plan) => new PeriodExceptions(Database, Clock).GrantAsync(
        Person(step.Who, plan), Door.Page, _strategicPlan, plan.Period, _unit.Code, DayAfter(step.Promise ?? 10), step.Comment, Cancellation);

    private async Task<SubmissionOutcome> TakeAsync(Step step, SmallPlan plan, int seen)
    {
        var user = Person(step.Who, plan);
        var given = step.Promise is { } days
            ? Value(null, seen) with { NotAvailableReason = "The survey is not back", PromisedFor = DayAfter(days) }
            : Value(step.Value, seen);
        given = given with { Reason = step.Comment };
        return step.What switch
        {
            What.Draft => await DraftAsync(given, user),
            What.Submit => await SubmitAsync(given, user),
            What.Correct => await Workflow.CorrectAsync(user, Door.Page, given, Cancellation),
            What.Accept => await AcceptAsync(seen, user),
            What.AcceptAll => (await Workflow.AcceptAllAsync(user, Door.Page, plan.Period, [(SmallPlan.Indicator, seen)], Cancellation))[0],
            _ => await ReturnAsync(step.Comment, seen, user),
        };
    }

    private DateOnly DayAfter(int days) => PlanCalendar.DayOf(Clock.Now, _strategicPlan.Zone).AddDays(days);

    private static CurrentUser Person(Who who, SmallPlan plan) => who switch
    {
        Who.Head => plan.Head,
        Who.OtherHead => plan.OtherHead,
        Who.Office => plan.Office,
        Who.HeadInOffice => plan.HeadInOffice,
        Who.Administrator => plan.Administrator,
        _ => plan.Reader,
    };
}

public sealed class AnySequenceOfStepsOnSqlite(SqliteEngine engine) : AnySequenceOfSteps<SqliteEngine>(engine);

public sealed class AnySequenceOfStepsOnSqlServer(SqlServerEngine engine) : AnySequenceOfSteps<SqlServerEngine>(engine);
