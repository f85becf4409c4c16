using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Seeding;

/// <summary>The demonstration's reporting periods with their windows and exceptions, and the sessions of the bodies.</summary>
internal sealed class DemoCalendar(DatabaseConnection db, PlanSeed plan, DemoPeople people)
{
    private readonly PeriodsDocument _periods = SeedFiles.Read<PeriodsDocument>("demo", "periods.json");

    private Dictionary<string, ReportingPeriod> _byCode = [];

    public IReadOnlyCollection<ReportingPeriod> Periods => _byCode.Values;

    public IReadOnlyList<PeriodException> Exceptions { get; private set; } = [];

    public TimeZoneInfo Zone => plan.Zone;

    public ReportingPeriod Period(string code) => _byCode[code];

    public PlanYearText Year(string planYear) => _periods.PlanYears.Single(year => year.PlanYear == planYear);

    /// <summary>The plan year that begins with this day.</summary>
    public PlanYearText YearBeginning(DateOnly day) => _periods.PlanYears.Single(year => PlanYear.Parse(year.PlanYear).FirstDay == day);

    /// <summary>The code of a plan year's period: the last where the plan year alone is named.</summary>
    public IEnumerable<PeriodText> PeriodsOf(string planYear) => Year(planYear).Periods;

    public async Task WriteAsync(Actor import)
    {
        foreach (var year in _periods.PlanYears)
        {
            foreach (var period in year.Periods)
            {
                await db.ExecuteAsync(DemoSeedStore.Period, new
                {
                    OperationalPlanId = plan.OperationalPlans[year.PlanYear],
                    period.Code,
                    period.Ordinal,
                    period.FirstDay,
                    period.AsAt,
                    OpensAt = PlanCalendar.EndOf(period.Opens.AddDays(-1), Zone).AddSeconds(1),
                    DueAt = PlanCalendar.EndOf(period.Due, Zone),
                    ClosesAt = PlanCalendar.EndOf(period.Closes, Zone),
                });
            }
        }

        _byCode = (await PeriodQueries.ReadAsync(db, plan.PlanId)).ToDictionary(period => period.Code);
        await WriteExceptionsAsync();
        await WriteSessionsAsync();
        await AuditTrail.AppendAsync(db, import, Year(_byCode.Values.First().PlanYear).DefinitionsRecorded, new AuditEntry
        {
            Action = "Seeded",
            SubjectType = "ReportingPeriod",
            SubjectId = "*",
            After = _byCode.Keys,
        });
    }

    private async Task WriteExceptionsAsync()
    {
        foreach (var exception in _periods.Exceptions)
        {
            var actor = people.Actor(exception.RecordedBy);
            await db.ExecuteAsync(DemoSeedStore.Exception, new
            {
                ReportingPeriodId = Period(exception.Period).Id,
                UnitId = people.Unit(exception.Unit),
                ClosesAt = PlanCalendar.EndOf(exception.Closes, Zone),
                exception.Reason,
                RecordedAt = exception.Recorded,
                RecordedBy = actor.PersonId,
            });
        }

        Exceptions = await PeriodQueries.ReadExceptionsAsync(db, plan.PlanId, DateTimeOffset.MaxValue.AddYears(-1));
    }

    private async Task WriteSessionsAsync()
    {
        foreach (var session in SeedFiles.Read<SessionsDocument>("demo", "sessions.json").Sessions)
        {
            var id = await db.InsertAsync(DemoSeedStore.Session, new
            {
                BodyId = plan.Bodies[session.Body],
                session.Code,
                session.Title,
                session.FirstDay,
                session.LastDay,
                session.Round,
                CutOffAt = PlanCalendar.EndOf(session.CutOff, Zone),
                ReportingPeriodId = Period(session.Period).Id,
            });
            await Translations.AddAsync(db, "Session", id, session.Fr);
        }
    }
}
