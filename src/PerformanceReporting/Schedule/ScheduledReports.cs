using PerformanceReporting.Audit;
using PerformanceReporting.Reports;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Compiles what the calendar says. It may be woken too early, twice, or on two machines: whether there is anything to do
/// stands in the database alone.
/// </summary>
internal sealed partial class ScheduledReports(
    Database database, ReportLibrary library, ReportWorkflow workflow, PlanClock clock, TimeProvider machine, ILogger<ScheduledReports> log)
{
    private static readonly Actor Schedule = new(null, "schedule", Door.Schedule);

    /// <summary>Puts on record that the schedule begins, the first time.</summary>
    public async Task BeginAsync(CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        if (await ScheduleQueries.BeganAsync(db, cancellation) is null)
        {
            await AuditTrail.AppendAsync(db, Schedule, clock.Now, ScheduleQueries.Beginning, cancellation);
            await db.CommitAsync(cancellation);
        }
    }

    /// <summary>What is still to be compiled, the earliest first; nothing before the schedule has begun.</summary>
    public async Task<IReadOnlyList<Waking>> WakingsAsync(CancellationToken cancellation = default)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (await ScheduleQueries.BeganAsync(db, cancellation) is not { } began)
        {
            return [];
        }

        var calendar = new CompileCalendar
        {
            Reports = library.All,
            Sessions = await SessionQueries.ReadAsync(db, cancellation),
            Editions = await EditionQueries.ReadAsync(db, cancellation),
            Compilations = await CompilationStore.ReadAsync(db, cancellation),
            Began = began,
        };
        return calendar.Wakings(clock.Now, machine.GetUtcNow());
    }

    /// <summary>Compiles a report for a session, if it is due and missing.</summary>
    /// <returns>What became of it; null when there was nothing to do.</returns>
    public async Task<ReportOutcome?> CompileAsync(string report, string session, CancellationToken cancellation = default)
    {
        var now = machine.GetUtcNow();
        if (!(await WakingsAsync(cancellation)).Any(waking => waking.Report == report && waking.Session == session && waking.At <= now))
        {
            return null;
        }

        var request = new CompileRequest { ReportCode = report, SessionCode = session, OnlyWhereMissing = true };
        var outcome = await workflow.CompileAsync(Schedule, request, cancellation);
        if (outcome is ReportOutcome.Done)
        {
            Compiled(log, report, session);
        }

        return outcome;
    }

    [LoggerMessage(6, LogLevel.Information, "Report {Report} for {Session} compiled")]
    private static partial void Compiled(ILogger logger, string report, string session);
}
