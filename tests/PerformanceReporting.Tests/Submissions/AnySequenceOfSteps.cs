using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using PerformanceReporting.Access;
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

    private static readonly DateTimeOffset FirstNoon = new(2018, 10, 30, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<SubmissionState, SubmissionState[]> Follows = new()
    {
        [SubmissionState.Draft] = [SubmissionState.Draft, SubmissionState.Submitted],
        [SubmissionState.Submitted] = [SubmissionState.Submitted, SubmissionState.Accepted, SubmissionState.Returned],
        [SubmissionState.Returned] = [SubmissionState.Draft, SubmissionState.Submitted],
        [SubmissionState.Accepted] = [SubmissionState.Draft, SubmissionState.Submitted],
    };

    [Property(MaxTest = 20, Arbitrary = [typeof(AnySteps)])]
    public async Task Reaches_no_state_that_the_rules_forbid(Step[] steps)
    {
        var plan = await TakeNewPlanAsync();
        var days = 0;
        var version = 0;
        foreach (var step in steps)
        {
            days = Math.Max(days, step.Day);
            Is(FirstNoon.AddDays(days));
            var outcome = await TakeAsync(step, plan, step.KnowsVersion ? version : Math.Max(0, version - 1));
            version = outcome is SubmissionOutcome.Done done ? done.Version : version;
        }

        Check(plan, await AskAsync<MeasurementRevision>(Revisions, new { plan.PeriodId }), version);
    }

    private static void Check(SmallPlan plan, IReadOnlyList<MeasurementRevision> revisions, int version)
    {
        Assert.Equal(Enumerable.Range(1, version), revisions.Select(revision => revision.Number));
        Assert.True(revisions.Count(revision => revision is { SupersededAt: null, State: SubmissionState.Accepted }) <= 1, "two accepted values are live");
        Assert.True(revisions.Count(revision => revision is { SupersededAt: null, State: not SubmissionState.Accepted }) <= 1, "two values are on their way");
        Assert.Equal(
            revisions.Any(revision => revision.State == SubmissionState.Accepted),
            revisions.Any(revision => revision is { SupersededAt: null, State: SubmissionState.Accepted }));
        Assert.All(revisions.Zip(revisions.Skip(1)), pair => Assert.Contains(pair.Second.State, Follows[pair.First.State]));

        int[] heads = [plan.Head.PersonId, plan.HeadInOffice.PersonId];
        int[] office = [plan.Office.PersonId, plan.HeadInOffice.PersonId];
        foreach (var (before, revision) in revisions.Prepend(null).Zip(revisions))
        {
            var isReview = revision.State is SubmissionState.Accepted or SubmissionState.Returned;
            Assert.Contains(revision.RecordedBy!.Value, isReview ? office : heads);
            Assert.Contains(revision.EnteredBy!.Value, heads);
            Assert.False(isReview && (revision.RecordedBy == revision.EnteredBy || revision.RecordedBy == before!.RecordedBy), "somebody reviewed their own value");
            Assert.True(revision.State != SubmissionState.Returned || !string.IsNullOrWhiteSpace(revision.Reason), "a value was returned without a comment");
            Assert.True(revision.State is not SubmissionState.Submitted || revision.Value is null != revision.NotAvailableReason is null, "no answer, or two");
            Assert.True(before is null || before.RecordedAt <= revision.RecordedAt, "a step is dated before the one that it follows");
        }
    }

    private Task<SubmissionOutcome> TakeAsync(Step step, SmallPlan plan, int seen)
    {
        var user = step.Who switch
        {
            Who.Head => plan.Head,
            Who.OtherHead => plan.OtherHead,
            Who.Office => plan.Office,
            Who.HeadInOffice => plan.HeadInOffice,
            _ => plan.Reader,
        };
        var given = step.IsNotAvailable ? NotAvailable("2018-12-20", seen) : Value(step.Value, seen);
        given = given with { Reason = step.Comment };
        return step.What switch
        {
            What.Draft => DraftAsync(given, user),
            What.Submit => SubmitAsync(given, user),
            What.Accept => AcceptAsync(seen, user),
            _ => ReturnAsync(step.Comment, seen, user),
        };
    }
}

public enum Who
{
    Head,
    OtherHead,
    Office,
    HeadInOffice,
    Reader,
}

public enum What
{
    Draft,
    Submit,
    Accept,
    Return,
}

/// <summary>An attempt at a step.</summary>
/// <param name="Who">Who tries.</param>
/// <param name="What">What they try.</param>
/// <param name="Day">On which day after 30 October 2018; time does not run back for it.</param>
/// <param name="KnowsVersion">Whether they have seen the measurement as it is.</param>
/// <param name="Value">What they type.</param>
/// <param name="IsNotAvailable">Whether they say that there is no value.</param>
/// <param name="Comment">What they say besides.</param>
public sealed record Step(Who Who, What What, int Day, bool KnowsVersion, decimal? Value, bool IsNotAvailable, string? Comment);

public static class AnySteps
{
    // Those who may and days on which it is open come more often, or hardly a sequence would get anywhere.
    private static readonly Gen<Step> Attempt =
        from who in Gen.Frequency((4, Gen.Constant(Who.Head)), (4, Gen.Constant(Who.HeadInOffice)), (4, Gen.Constant(Who.Office)), (1, Gen.Elements(Who.OtherHead, Who.Reader)))
        from what in Gen.Elements(Enum.GetValues<What>().AsEnumerable())
        from day in Gen.Frequency((6, Gen.Choose(0, 25)), (1, Gen.Choose(26, 70)))
        from knows in Gen.Frequency((7, Gen.Constant(true)), (1, Gen.Constant(false)))
        from value in Gen.Frequency((6, Gen.Choose(0, 120).Select(n => (decimal?)n)), (1, Gen.Constant<decimal?>(null)))
        from isNotAvailable in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from comment in Gen.Frequency((3, Gen.Constant<string?>("See the survey")), (1, Gen.Elements<string?>(null, " ")))
        select new Step(who, what, day, knows, value, isNotAvailable, comment);

    public static Arbitrary<Step[]> Sequences() => Arb.From(from length in Gen.Choose(1, 25) from steps in Attempt.ArrayOf(length) select steps);
}

public sealed class AnySequenceOfStepsOnSqlite(SqliteEngine engine) : AnySequenceOfSteps<SqliteEngine>(engine);

public sealed class AnySequenceOfStepsOnSqlServer(SqlServerEngine engine) : AnySequenceOfSteps<SqlServerEngine>(engine);
