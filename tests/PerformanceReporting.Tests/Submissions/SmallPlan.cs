using System.Globalization;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Indicators;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Seeding;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.Submissions;

/// <summary>
/// The least plan that values can be given for: one activity, two reporting periods, two units, one indicator or more (numbers at a
/// moment, wanted at 100), and the people who have to do with it. Each is a plan of its own.
/// </summary>
internal sealed class SmallPlan
{
    public const string Indicator = "1.1-01";

    /// <summary>When it begins: nothing is known before.</summary>
    public static readonly DateTimeOffset Beginning = new(2016, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public required int PlanId { get; init; }

    public required int IndicatorId { get; init; }

    /// <summary>To 31 October 2018: opens on 1 November, due on the 15th, closes on the 30th.</summary>
    public required string Period { get; init; }

    public required int PeriodId { get; init; }

    public required int UnitId { get; init; }

    public required CurrentUser Head { get; init; }

    public required CurrentUser OtherHead { get; init; }

    public required CurrentUser Office { get; init; }

    /// <summary>Heads the unit, and works in the office too.</summary>
    public required CurrentUser HeadInOffice { get; init; }

    public required CurrentUser Reader { get; init; }

    public required CurrentUser Administrator { get; init; }

    public required CurrentUser SecretaryGeneral { get; init; }

    public static async Task<SmallPlan> WriteAsync(Database database, MeasureType measure = MeasureType.Number, int indicators = 1)
    {
        var mark = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8];
        await using var db = await database.BeginAsync();
        var unit = await UnitStore.AddAsync(db, Tester, Beginning, new Unit { Code = $"a{mark}", Title = "Answering" });
        var otherUnit = await UnitStore.AddAsync(db, Tester, Beginning, new Unit { Code = $"o{mark}", Title = "Other" });
        var planId = await db.InsertAsync(PlanSeedStore.Plan, new
        {
            Code = mark,
            Title = "Plan",
            FirstDay = new DateOnly(2016, 7, 1),
            LastDay = new DateOnly(2019, 6, 30),
            TimeZone = "Europe/Brussels",
            IsIllustrative = true,
            ResultsAsOf = Beginning,
        });
        await db.ExecuteAsync(PlanSeedStore.Threshold, new { PlanId = planId, OnTrack = 0.95m, AtRisk = 0.75m, RecordedAt = Beginning });
        var goalId = await db.InsertAsync(PlanSeedStore.Goal, new { PlanId = planId, Number = 1, Title = "Goal", ShortTitle = "Goal", Package = (string?)null, Summary = "" });
        var activityId = await db.InsertAsync(PlanSeedStore.Activity, new { GoalId = goalId, Code = "1.1", Title = "Activity", ShortTitle = "Activity", Summary = "" });
        var yearId = await db.InsertAsync(PlanSeedStore.OperationalPlan, new
        {
            PlanId = planId,
            PlanYear = "2018/2019",
            FirstDay = new DateOnly(2018, 7, 1),
            LastDay = new DateOnly(2019, 6, 30),
        });
        var periodId = await PeriodAsync(db, yearId, $"{mark}-1", 1, new(2018, 7, 1), new(2018, 10, 31), new(2018, 11, 1), new(2018, 11, 15), new(2018, 11, 30));
        await PeriodAsync(db, yearId, $"{mark}-2", 2, new(2018, 11, 1), new(2019, 4, 30), new(2019, 5, 1), new(2019, 5, 15), new(2019, 6, 8));
        var indicatorId = await IndicatorAsync(db, activityId, unit, measure, Indicator);
        for (var further = 2; further <= indicators; further++)
        {
            await IndicatorAsync(db, activityId, unit, measure, CodeOf(further));
        }

        var plan = new SmallPlan
        {
            PlanId = planId,
            IndicatorId = indicatorId,
            Period = $"{mark}-1",
            PeriodId = periodId,
            UnitId = unit,
            Head = await PersonAsync(db, [Role.UnitHead], unit),
            OtherHead = await PersonAsync(db, [Role.UnitHead], otherUnit),
            Office = await PersonAsync(db, [Role.SecretariatOffice]),
            HeadInOffice = await PersonAsync(db, [Role.UnitHead, Role.SecretariatOffice], unit),
            Reader = await PersonAsync(db, [Role.Reader]),
            Administrator = await PersonAsync(db, [Role.Administrator]),
            SecretaryGeneral = await PersonAsync(db, [Role.SecretaryGeneral]),
        };
        await Recalculation.PlanAsync(db, planId, Beginning);
        await db.CommitAsync();
        return plan;
    }

    /// <summary>The code of the plan's nth indicator, from 1.</summary>
    public static string CodeOf(int number) => $"1.1-{number:00}";

    private static Actor Tester { get; } = new(null, "tests", Door.Command);

    private static async Task<CurrentUser> PersonAsync(DatabaseConnection db, Role[] roles, params int[] units)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        await PersonStore.AddAsync(db, Tester, Beginning, new NewPerson
        {
            Email = email,
            DisplayName = "Somebody",
            Language = "en",
            Roles = [.. roles.Select(role => new RoleGrant { Role = role, UnitId = role == Role.UnitHead ? units[0] : null })],
        });
        var user = new CurrentUser();
        user.Become(new Account((await PersonStore.FindByEmailAsync(db, email))!, roles.ToHashSet(), units.ToHashSet()), token: null);
        return user;
    }

    private static Task<int> PeriodAsync(
        DatabaseConnection db, int yearId, string code, int ordinal, DateOnly first, DateOnly asAt, DateOnly opens, DateOnly due, DateOnly closes)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Brussels");
        return db.InsertAsync(DemoSeedStore.Period, new
        {
            OperationalPlanId = yearId,
            Code = code,
            Ordinal = ordinal,
            FirstDay = first,
            AsAt = asAt,
            OpensAt = PlanCalendar.EndOf(opens.AddDays(-1), zone).AddSeconds(1),
            DueAt = PlanCalendar.EndOf(due, zone),
            ClosesAt = PlanCalendar.EndOf(closes, zone),
        });
    }

    private static async Task<int> IndicatorAsync(DatabaseConnection db, int activityId, int unit, MeasureType measure, string code)
    {
        var indicatorId = await db.InsertAsync(DemoSeedStore.Indicator, new { Code = code, ActivityId = activityId });
        await db.ExecuteAsync(DemoSeedStore.Version, new
        {
            IndicatorId = indicatorId,
            Number = 1,
            EffectiveFrom = new DateOnly(2016, 7, 1),
            IsSeriesBreak = false,
            Title = "Members that do",
            Definition = "",
            UnitOfMeasure = "Members",
            MeasureType = measure.ToString(),
            Direction = "Increase",
            Coverage = "Moment",
            Aggregation = "Latest",
            Method = "Level",
            Frequency = "Period",
            UnitId = unit,
            DataSource = "",
            CollectionMethod = "",
            MeansOfVerification = "",
            ApprovedOn = new DateOnly(2016, 2, 1),
            Reason = (string?)null,
            RecordedAt = Beginning,
        });
        await db.ExecuteAsync(DemoSeedStore.Target, new
        {
            IndicatorId = indicatorId,
            VersionNumber = 1,
            Span = "Interim",
            FirstDay = new DateOnly(2018, 7, 1),
            LastDay = new DateOnly(2018, 10, 31),
            Value = 100m,
            LowerBound = (decimal?)null,
            UpperBound = (decimal?)null,
            Reason = (string?)null,
            RecordedAt = Beginning,
            SupersededAt = (DateTimeOffset?)null,
        });
        return indicatorId;
    }
}
