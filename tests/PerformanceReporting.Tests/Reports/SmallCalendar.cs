using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Seeding;
using PerformanceReporting.Storage;
using PerformanceReporting.Tests.Submissions;

namespace PerformanceReporting.Tests.Reports;

/// <summary>
/// A database with the least plan and sessions of the Policy Commission, seen by one machine or by several: they share the
/// database and the time, and nothing else. It begins on Monday, 26 November 2018, 08:00.
/// </summary>
internal sealed class SmallCalendar
{
    public const string Report = "policy-commission";

    public static readonly DateTimeOffset Beginning = new(2018, 11, 26, 8, 0, 0, TimeSpan.Zero);

    private const string FindBody =
        """
        select Id
        from   Body
        where  Code = 'PC'
        """;

    private const string MoveSession =
        """
        update Session
        set    CutOffAt = @CutOffAt
        where  Code = @Code
        """;

    private const string Events =
        """
        select   Action, Actor, Door
        from     AuditEvent
        where    SubjectType = @SubjectType
        order by Id
        """;

    private SmallCalendar(DatabaseOptions options)
    {
        Options = options;
        Database = new(options);
        Clock = new(Machine);
        Clock.StartAt(Beginning);
    }

    public DatabaseOptions Options { get; }

    public Database Database { get; }

    /// <summary>The time of the machines; the domain's clock runs with it.</summary>
    public FakeTimeProvider Machine { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public PlanClock Clock { get; }

    public FakeLogger<CompileRunner> Log { get; } = new();

    public SmallPlan Plan { get; private set; } = null!;

    public static async Task<SmallCalendar> WriteAsync(DatabaseOptions options)
    {
        var calendar = new SmallCalendar(options);
        calendar.Plan = await SmallPlan.WriteAsync(calendar.Database);
        return calendar;
    }

    public CompileRunner Runner(TimeProvider? machine = null) => new(Database, Clock, machine ?? Machine, new ReportSettings(), Log);

    public ReportWorkflow Workflow(TimeProvider? machine = null, ReportSettings? settings = null) =>
        new(new(Database, Clock), ReportLibrary.Load(), Runner(machine), settings ?? new());

    public async Task AddSessionAsync(string code, DateTimeOffset cutOff)
    {
        await using var db = await Database.BeginAsync();
        var body = await db.SingleOrDefaultAsync<int?>(FindBody)
            ?? await db.InsertAsync(PlanSeedStore.Body, new { Code = "PC", Title = "Policy Commission", Kind = "governing", Role = "Advises" });
        await db.InsertAsync(DemoSeedStore.Session, new
        {
            BodyId = body,
            Code = code,
            Title = code,
            FirstDay = new DateOnly(2018, 12, 3),
            LastDay = new DateOnly(2018, 12, 5),
            Round = code,
            CutOffAt = cutOff,
            ReportingPeriodId = Plan.PeriodId,
        });
        await db.CommitAsync();
    }

    public async Task MoveSessionAsync(string code, DateTimeOffset cutOff)
    {
        await using var db = await Database.BeginAsync();
        await db.ExecuteAsync(MoveSession, new { Code = code, CutOffAt = cutOff });
        await db.CommitAsync();
    }

    public async Task<IReadOnlyList<ReportEdition>> EditionsAsync()
    {
        await using var db = await Database.OpenAsync();
        return await EditionQueries.ReadAsync(db);
    }

    public async Task<Compilation?> CompilationAsync(string session)
    {
        await using var db = await Database.OpenAsync();
        return await CompilationStore.FindAsync(db, Report, session);
    }

    /// <summary>What is on record of a kind of thing, as <c>Compiled by schedule through Schedule</c>.</summary>
    public async Task<IReadOnlyList<string>> RecordAsync(string subjectType = "ReportEdition")
    {
        await using var db = await Database.OpenAsync();
        return [.. (await db.QueryAsync<(string Action, string Actor, string Door)>(Events, new { SubjectType = subjectType })).Select(e => $"{e.Action} by {e.Actor} through {e.Door}")];
    }

    public IEnumerable<FakeLogRecord> Errors => Log.Collector.GetSnapshot().Where(record => record.Level == LogLevel.Error);
}
