using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Following;
using PerformanceReporting.Notifications;
using PerformanceReporting.Seeding;
using PerformanceReporting.Submissions;
using PerformanceReporting.Tests.Submissions;
using PerformanceReporting.Tests.Support;
using Xunit;

namespace PerformanceReporting.Tests.Following;

/// <summary>Who follows indicators gets one mail in the morning of a day, of all that changed until then, and none when nothing did.</summary>
public abstract class DigestsOfChanges<TEngine>(TEngine engine) : SubmissionTests<TEngine>(engine)
    where TEngine : Engine
{
    private const string Mails =
        """
        select   o.Id, o.Subject, o.Body, o.RecordedAt
        from     Outbox o
        where    o.PersonId = @PersonId
        order by o.Id
        """;

    private const string Translate =
        """
        update Person
        set    Language = 'fr'
        where  Id = @PersonId
        """;

    private CurrentUser Reader => Plan.Reader;

    [Fact]
    public async Task What_was_accepted_and_the_status_that_it_moved_are_told_once_however_often_it_looks()
    {
        await FollowAsync(Plan.IndicatorId);
        await AcceptAsync(80);
        Assert.Empty(await LookAsync());

        ItIs("2018-11-13T06:00:00Z");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(LookAsync)));
        ItIs("2018-11-16T09:00:00Z");
        var mail = Assert.Single(await LookAsync(), mail => mail.Subject == "1.1-01 Members that do has changed");

        Assert.Contains("  to 31 October 2018: 80 accepted", mail.Body, StringComparison.Ordinal);
        Assert.Contains("  to 31 October 2018: now ▲ At risk, was – Not due", mail.Body, StringComparison.Ordinal);
        Assert.Contains("{site}/indicators/1.1-01", mail.Body, StringComparison.Ordinal);
        Assert.EndsWith("{site}/following", mail.Body.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_changed_brings_no_mail()
    {
        await FollowAsync(Plan.IndicatorId);
        Done(await SubmitAsync(Value(80)));
        ItIs("2018-11-14T06:00:00Z");

        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Many_changes_are_one_mail()
    {
        var wide = await SmallPlan.WriteAsync(Database, indicators: 3);
        await FollowAsync(await IndicatorsOf(wide));
        for (var number = 1; number <= 3; number++)
        {
            var given = new Submission { IndicatorCode = SmallPlan.CodeOf(number), PeriodCode = wide.Period, Value = 90 + number, SeenVersion = 0 };
            Done(await Workflow.SubmitAsync(wide.Head, Door.Page, given, Cancellation));
            Done(await Workflow.AcceptAsync(wide.Office, Door.Page, given.IndicatorCode, wide.Period, 1, Cancellation));
        }

        ItIs("2018-11-13T06:00:00Z");
        var mail = Assert.Single(await LookAsync());

        Assert.Equal("3 of the indicators that you follow have changed", mail.Subject);
        Assert.All(["91 accepted", "92 accepted", "93 accepted"], change => Assert.Contains(change, mail.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_tells_both_values_and_why_and_one_that_was_taken_back_is_none()
    {
        await AcceptAsync(80);
        ItIs("2018-11-13T08:00:00Z");
        await FollowAsync(Plan.IndicatorId);
        Done(await SubmitAsync(Value(98, seen: 2) with { Reason = "Two were counted twice." }));
        Done(await AcceptAsync(seen: 3));
        ItIs("2018-11-14T06:00:00Z");
        var mail = Assert.Single(await LookAsync());
        Assert.Contains("to 31 October 2018: corrected to 98, was 80: Two were counted twice", mail.Body, StringComparison.Ordinal);

        Done(await SubmitAsync(Value(70, seen: 4) with { Reason = "Wrong sheet" }));
        Done(await AcceptAsync(seen: 5));
        Done(await SubmitAsync(Value(98, seen: 6) with { Reason = "Right sheet" }));
        Done(await AcceptAsync(seen: 7));
        ItIs("2018-11-15T06:00:00Z");
        Assert.Single(await LookAsync());
    }

    [Fact]
    public async Task A_new_version_of_the_definition_is_told_with_its_reason()
    {
        await FollowAsync(Plan.IndicatorId);
        await AddVersionAsync();
        ItIs("2018-11-13T06:00:00Z");

        Assert.Contains("version 2 of the definition, in force from 1 July 2019: Members are counted by the new register", Assert.Single(await LookAsync()).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_before_one_follows_and_after_one_no_longer_does_are_not_told()
    {
        await AcceptAsync(80);
        await FollowAsync(Plan.IndicatorId);
        ItIs("2018-11-13T06:00:00Z");
        Assert.Empty(await LookAsync());

        await EndAsync(Plan.IndicatorId);
        Done(await SubmitAsync(Value(98, seen: 2) with { Reason = "Counted again" }));
        Done(await AcceptAsync(seen: 3));
        ItIs("2018-11-14T06:00:00Z");
        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task It_speaks_its_reader_s_language()
    {
        await using (var db = await Database.BeginAsync(Cancellation))
        {
            await db.ExecuteAsync(Translate, new { Reader.PersonId }, Cancellation);
            await db.CommitAsync(Cancellation);
        }

        await FollowAsync(Plan.IndicatorId);
        await AcceptAsync(80);
        ItIs("2018-11-13T06:00:00Z");

        Assert.Contains("au 31 octobre 2018\u00a0: 80, valeur acceptée", Assert.Single(await LookAsync()).Body, StringComparison.Ordinal);
    }

    private async Task AcceptAsync(decimal value)
    {
        Done(await SubmitAsync(Value(value)));
        Done(await AcceptAsync(seen: 1));
    }

    private async Task FollowAsync(params int[] indicators)
    {
        foreach (var indicator in indicators)
        {
            await new Subscribing(Database, Clock).FollowAsync(Reader, Door.Page, new() { IndicatorId = indicator, IndicatorCode = SmallPlan.Indicator }, Cancellation);
        }

        Is(Clock.Now.AddMinutes(1));
    }

    private Task EndAsync(int indicator) =>
        new Subscribing(Database, Clock).EndAsync(Reader, Door.Page, new() { IndicatorId = indicator, IndicatorCode = SmallPlan.Indicator }, Cancellation);

    /// <summary>Looks once, and returns every mail that the reader has had.</summary>
    private async Task<IReadOnlyList<OutboxMail>> LookAsync()
    {
        await new Digests(Database, Clock).RunAsync(Cancellation);
        return await AskAsync<OutboxMail>(Mails, new { Reader.PersonId });
    }

    private async Task<int[]> IndicatorsOf(SmallPlan plan) =>
        [.. await AskAsync<int>(
            """
            select i.Id
            from   Indicator i
            join   StrategicActivity a on a.Id = i.StrategicActivityId
            join   StrategicGoal g on g.Id = a.StrategicGoalId
            where  g.StrategicPlanId = @PlanId
            """,
            new { plan.PlanId })];

    private async Task AddVersionAsync()
    {
        await using var db = await Database.BeginAsync(Cancellation);
        await db.ExecuteAsync(DemoSeedStore.Version, new
        {
            Plan.IndicatorId,
            Number = 2,
            EffectiveFrom = new DateOnly(2019, 7, 1),
            IsSeriesBreak = false,
            Title = "Members that do",
            Definition = "",
            UnitOfMeasure = "Members",
            MeasureType = "Number",
            Direction = "Increase",
            Coverage = "Moment",
            Aggregation = "Latest",
            Method = "Level",
            Frequency = "Period",
            Plan.UnitId,
            DataSource = "",
            CollectionMethod = "",
            MeansOfVerification = "",
            ApprovedOn = new DateOnly(2018, 11, 12),
            Reason = "Members are counted by the new register.",
            RecordedAt = Clock.Now,
        }, Cancellation);
        await db.CommitAsync(Cancellation);
    }
}

public sealed class DigestsOfChangesOnSqlite(SqliteEngine engine) : DigestsOfChanges<SqliteEngine>(engine);

public sealed class DigestsOfChangesOnSqlServer(SqlServerEngine engine) : DigestsOfChanges<SqlServerEngine>(engine);
