using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>From where a dashboard looks: at one reporting period of the plan, on one basis.</summary>
internal sealed record Standpoint
{
    public required StrategicPlan Plan { get; init; }

    /// <summary>All of the plan's periods, oldest first.</summary>
    public required IReadOnlyList<ReportingPeriod> Periods { get; init; }

    public required ReportingPeriod Period { get; init; }

    public required Basis Basis { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required Translations Texts { get; init; }

    public string PlanTitle => Texts.Of("StrategicPlan", Plan.Id, "Title", Plan.Title);

    public DateOnly Today => PlanCalendar.DayOf(Now, Plan.Zone);

    public DateOnly AsAt => Period.AsAt;

    /// <summary>The period before; null at the first.</summary>
    public ReportingPeriod? Previous => Periods.LastOrDefault(period => period.AsAt < AsAt);

    /// <summary>The period after, once its as-at date has come; null until then.</summary>
    public ReportingPeriod? Next => Periods.FirstOrDefault(period => period.AsAt > AsAt && period.AsAt <= Today);

    /// <summary>The periods up to the one looked at: what charts and sparklines draw.</summary>
    public IEnumerable<ReportingPeriod> SoFar => Periods.Where(period => period.AsAt <= AsAt);

    /// <summary>Looks from the period asked for, else from the latest one whose values were due: a later one has nothing to show yet.</summary>
    /// <param name="db">Where to read.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="now">Now, by the domain's clock.</param>
    /// <param name="asked">The code of the period asked for; null for the latest whose values were due.</param>
    /// <param name="basis">The basis asked for, already checked against what the reader may see.</param>
    /// <param name="language">The reader's language.</param>
    /// <param name="cancellation">Gives the reading up.</param>
    /// <returns>Null when the plan has no such period.</returns>
    public static async Task<Standpoint?> TakeAsync(
        DatabaseConnection db, StrategicPlan plan, DateTimeOffset now, string? asked, Basis basis, string language, CancellationToken cancellation)
    {
        var periods = await PeriodQueries.ReadAsync(db, plan.Id, cancellation);
        var period = asked is null
            ? periods.LastOrDefault(candidate => candidate.DueAt <= now) ?? (periods is [var first, ..] ? first : null)
            : periods.FirstOrDefault(candidate => candidate.Code == asked);
        return period is null
            ? null
            : new Standpoint
            {
                Plan = plan,
                Periods = periods,
                Period = period,
                Basis = basis,
                Now = now,
                Texts = await TranslationQueries.ReadAsync(db, language, cancellation),
            };
    }
}
