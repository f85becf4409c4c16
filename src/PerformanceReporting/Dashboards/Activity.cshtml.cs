using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>A strategic activity: its indicators with their charts.</summary>
internal sealed class Activity(Database database, CurrentPlan plan, PlanClock clock, CurrentUser reader, IStringLocalizer<Texts> text)
    : Dashboard(database, plan, clock, reader)
{
    private GoalLine? _goal;

    private ActivityLine? _line;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public GoalLine Goal => _goal!;

    public ActivityLine Line => _line!;

    public ActivityScores Scores { get; private set; } = null!;

    public decimal? OnTrackFrom { get; private set; }

    protected override async Task<bool> FindAsync(DatabaseConnection db, StrategicPlan plan, CancellationToken cancellation)
    {
        foreach (var goal in await GoalQueries.GoalsAsync(db, plan.Id, cancellation))
        {
            if ((await GoalQueries.ActivitiesAsync(db, goal.Id, cancellation)).FirstOrDefault(activity => activity.Code == Code) is { } line)
            {
                (_goal, _line) = (goal, line);
                return true;
            }
        }

        return false;
    }

    protected override async Task ReadAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        (_goal, _line) = (Goal.In(At.Texts), Line.In(At.Texts));
        OnTrackFrom = await ProgressQueries.OnTrackFromAsync(db, At.Plan.Id, cancellation);
        var progress = await ProgressQueries.OfActivitiesAsync(db, Goal.Id, At.Basis, cancellation);
        var scores = await ScoreQueries.OfGoalAsync(db, Goal.Id, At.Basis, cancellation);
        Scores = ActivityScores.Of(
            Line,
            progress.Where(rollUp => rollUp.ActivityId == Line.Id),
            scores.Where(score => score.ActivityId == Line.Id),
            At);
    }

    /// <summary>The finding, as a sentence.</summary>
    public string Finding() => Scores.Now is { DueCount: > 0 } now
        ? text.Count("Finding.OnTrack", now.OnTrackCount, now.DueCount)
        : text["Finding.NothingDue"];
}
