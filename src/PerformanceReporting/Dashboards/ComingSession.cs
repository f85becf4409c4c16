using PerformanceReporting.Access;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>The next session, and what is missing for it.</summary>
internal sealed record ComingSession
{
    public required NextSession Session { get; init; }

    /// <summary>The day after which its figures are frozen.</summary>
    public required DateOnly CutOff { get; init; }

    public required bool IsFrozen { get; init; }

    /// <summary>Days until it opens; 0 or less while it is held.</summary>
    public required int InDays { get; init; }

    public required IReadOnlyList<MissingFigure> Missing { get; init; }

    /// <summary>Null when no session is planned.</summary>
    public static async Task<ComingSession?> FindAsync(DatabaseConnection db, Standpoint at, ValueScope visible, CancellationToken cancellation)
    {
        if (await SessionQueries.NextAsync(db, at.Today, cancellation) is not { } session)
        {
            return null;
        }

        var period = at.Periods.First(candidate => candidate.Id == session.PeriodId);
        var exceptions = await PeriodQueries.ReadExceptionsAsync(db, at.Plan.Id, at.Now, cancellation);
        var missing = await SessionQueries.MissingAsync(db, session.PeriodId, cancellation);
        return new ComingSession
        {
            Session = session with { Title = at.Texts.Of("Session", session.Id, "Title", session.Title) },
            CutOff = PlanCalendar.DayOf(session.CutOffAt, at.Plan.Zone),
            IsFrozen = session.CutOffAt < at.Now,
            InDays = session.FirstDay.DayNumber - at.Today.DayNumber,
            Missing =
            [
                .. missing
                    .Select(value => value.In(at.Texts))
                    .GroupBy(value => value.IndicatorId)
                    .Select(revisions => MissingFigure.Of(revisions, period.For(revisions.First().UnitId, exceptions), at.Today, at.Plan, visible)),
            ],
        };
    }
}
