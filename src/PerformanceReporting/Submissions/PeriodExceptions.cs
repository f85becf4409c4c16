using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>The office keeps a reporting period open for one unit until the end of a day, and says why.</summary>
internal sealed class PeriodExceptions(Database database, PlanClock clock)
{
    public const string Until = nameof(Until);

    private const int LongestReason = 1000;

    public async Task<ExceptionOutcome> GrantAsync(
        CurrentUser user, Door door, StrategicPlan plan, string periodCode, string unitCode, DateOnly? until, string? reason, CancellationToken cancellation = default)
    {
        if (!user.May(Permission.GrantExceptions))
        {
            return new ExceptionOutcome.Forbidden();
        }

        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        var period = (await PeriodQueries.ReadAsync(db, plan.Id, cancellation)).FirstOrDefault(row => row.Code == periodCode);
        var unit = (await UnitStore.AllAsync(db, cancellation)).FirstOrDefault(row => row.Code == unitCode);
        if (period is null || unit is null)
        {
            return new ExceptionOutcome.Unknown();
        }

        if (Check(period, until, reason, PlanCalendar.DayOf(at, plan.Zone), plan.Zone) is { Count: > 0 } problems)
        {
            return new ExceptionOutcome.Invalid(problems);
        }

        var before = period.For(unit.Id, await PeriodQueries.ReadExceptionsAsync(db, plan.Id, at, cancellation));
        var closesAt = PlanCalendar.EndOf(until!.Value, plan.Zone);
        await ExceptionStore.ReplaceAsync(db, period.Id, unit.Id, closesAt, reason!.Trim(), at, user.PersonId, cancellation);
        var entry = new AuditEntry
        {
            Action = "Granted",
            SubjectType = nameof(PeriodException),
            SubjectId = $"{unit.Code}/{period.Code}",
            Before = new { before.ClosesAt },
            After = new { ClosesAt = closesAt, Reason = reason!.Trim() },
        };
        await AuditTrail.AppendAsync(db, user.Actor(door), at, entry, cancellation);

        // The due moment moves with it, and with that what is missing.
        await Recalculation.PlanAsync(db, plan.Id, at, cancellation);
        await db.CommitAsync(cancellation);
        return new ExceptionOutcome.Granted(closesAt);
    }

    private static List<Problem> Check(ReportingPeriod period, DateOnly? until, string? reason, DateOnly today, TimeZoneInfo zone)
    {
        var problems = new List<Problem>();
        if (until is not { } day)
        {
            problems.Add(new("exception-needs-day", Until));
        }
        else if (day < today || PlanCalendar.EndOf(day, zone) <= period.ClosesAt)
        {
            problems.Add(new("exception-opens-nothing", Until));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            problems.Add(new("exception-needs-reason", nameof(Submission.Reason)));
        }
        else if (reason.Trim().Length > LongestReason)
        {
            problems.Add(new("too-long", nameof(Submission.Reason)) { Figures = [LongestReason, reason.Trim().Length] });
        }

        return problems;
    }
}
