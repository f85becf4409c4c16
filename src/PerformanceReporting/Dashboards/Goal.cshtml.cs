using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>A strategic goal: which of its activities is behind, and how each indicator of each activity stands.</summary>
internal sealed class Goal(Database database, CurrentPlan plan, PlanClock clock, CurrentUser reader, IStringLocalizer<Texts> text)
    : Dashboard(database, plan, clock, reader)
{
    private GoalLine? _goal;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public GoalLine Line => _goal!;

    /// <summary>The goal's own roll-up; null before anything was computed.</summary>
    public Progress? Whole { get; private set; }

    public decimal? OnTrackFrom { get; private set; }

    public IReadOnlyList<ActivityScores> Activities { get; private set; } = [];

    /// <summary>The activity with the lowest achievement, where that is below the on-track line.</summary>
    public ActivityScores? FurthestBehind { get; private set; }

    protected override async Task<bool> FindAsync(DatabaseConnection db, StrategicPlan plan, CancellationToken cancellation)
    {
        _goal = (await GoalQueries.GoalsAsync(db, plan.Id, cancellation)).FirstOrDefault(goal => goal.Number == Number);
        return _goal is not null;
    }

    protected override async Task ReadAsync(DatabaseConnection db, CancellationToken cancellation)
    {
        _goal = Line.In(At.Texts);
        OnTrackFrom = await ProgressQueries.OnTrackFromAsync(db, At.Plan.Id, cancellation);
        Whole = (await ProgressQueries.OfGoalsAsync(db, At.Plan.Id, At.Basis, cancellation))
            .FirstOrDefault(rollUp => rollUp.GoalId == Line.Id && rollUp.PeriodId == At.Period.Id);

        var progress = (await ProgressQueries.OfActivitiesAsync(db, Line.Id, At.Basis, cancellation)).ToLookup(rollUp => rollUp.ActivityId);
        var scores = (await ScoreQueries.OfGoalAsync(db, Line.Id, At.Basis, cancellation)).ToLookup(score => score.ActivityId);
        Activities = [.. (await GoalQueries.ActivitiesAsync(db, Line.Id, cancellation))
            .Select(activity => ActivityScores.Of(activity.In(At.Texts), progress[activity.Id], scores[activity.Id], At))];
        FurthestBehind = Activities
            .Where(activity => activity.Now?.Achievement < OnTrackFrom)
            .OrderBy(activity => activity.Now!.Achievement)
            .ThenByDescending(activity => activity.Now!.OffTrackCount)
            .FirstOrDefault();
    }

    /// <summary>The finding, as a sentence.</summary>
    public string Finding()
    {
        if (Whole is not { DueCount: > 0 } whole)
        {
            return text["Finding.NothingDue"];
        }

        var counted = text.Count("Finding.OnTrack", whole.OnTrackCount, whole.DueCount);
        return FurthestBehind is { } activity
            ? text["Finding.Behind", counted, activity.Activity.ShortTitle]
            : text["Finding.NoActivityBehind", counted];
    }
}
