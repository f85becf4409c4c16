using Microsoft.Extensions.Localization;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>The plan at a glance: how it stands, which goal is furthest behind, what needs attention, what the next session waits for.</summary>
internal sealed class Overview(
    Database database, CurrentPlan plan, PlanClock clock, CurrentUser reader, IStringLocalizer<Texts> text, Figures figures)
    : Dashboard(database, plan, clock, reader)
{
    private const int MostUrgent = 8;

    /// <summary>The plan's own roll-up; null before anything was computed.</summary>
    public Progress? Whole { get; private set; }

    public IReadOnlyList<GoalProgress> Goals { get; private set; } = [];

    /// <summary>The goal with the lowest achievement, where that is below the on-track line.</summary>
    public GoalProgress? FurthestBehind { get; private set; }

    /// <summary>The on-track line of the plan, as a fraction.</summary>
    public decimal? OnTrackFrom { get; private set; }

    /// <summary>The worst indicators: off track first, then without data, then at risk.</summary>
    public IReadOnlyList<Score> Urgent { get; private set; } = [];

    /// <summary>How many more are off track, without data or at risk than are listed.</summary>
    public int LessUrgent { get; private set; }

    public ComingSession? Session { get; private set; }

    protected override async Task ReadAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        OnTrackFrom = await ProgressQueries.OnTrackFromAsync(db, At.Plan.Id, cancellation);
        var progress = await ProgressQueries.OfGoalsAsync(db, At.Plan.Id, At.Basis, cancellation);
        Whole = progress.FirstOrDefault(rollUp => rollUp.GoalId is null && rollUp.PeriodId == At.Period.Id);
        Goals = [.. (await GoalQueries.GoalsAsync(db, At.Plan.Id, cancellation))
            .Select(goal => GoalProgress.Of(goal.In(At.Texts), progress.Where(rollUp => rollUp.GoalId == goal.Id), At))];
        FurthestBehind = Goals
            .Where(goal => goal.Now?.Achievement < OnTrackFrom)
            .OrderBy(goal => goal.Now!.Achievement)
            .ThenByDescending(goal => goal.Now!.OffTrackCount)
            .FirstOrDefault();

        var worst = (await ScoreQueries.AtPeriodAsync(db, At.Period.Id, At.Basis, cancellation))
            .Where(score => Urgency(score.Status) is not null)
            .OrderBy(score => Urgency(score.Status))
            .ThenBy(score => score.Achievement ?? 0)
            .ToList();
        Urgent = [.. worst.Take(MostUrgent).Select(score => score.In(At.Texts))];
        LessUrgent = worst.Count - Urgent.Count;
        Session = await ComingSession.FindAsync(db, At, Reader.Values, cancellation);
    }

    /// <summary>The finding, as the page's title.</summary>
    public string Finding()
    {
        if (Whole is not { DueCount: > 0 } whole)
        {
            return text["Finding.NothingDue"];
        }

        var counted = text.Count("Finding.OnTrack", whole.OnTrackCount, whole.DueCount);
        return FurthestBehind is { } goal
            ? text["Finding.Behind", counted, goal.Goal.ShortTitle]
            : text["Finding.NoneBehind", counted];
    }

    /// <summary>What stands behind the finding: the plan and date it speaks of, and the goal that is behind.</summary>
    public IEnumerable<string> Background()
    {
        if (FurthestBehind is { Now: { } now, Goal.ShortTitle: var title })
        {
            yield return text["Background.Goal", title, figures.Share(now.Achievement), now.DueCount, now.OffTrackCount, now.NoDataCount];
        }

        yield return text[$"Background.{At.Basis}"];
    }

    private static int? Urgency(Status status) => status switch
    {
        Status.OffTrack => 0,
        Status.NoData => 1,
        Status.AtRisk => 2,
        _ => null,
    };
}
