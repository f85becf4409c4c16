using PerformanceReporting.Storage;

namespace PerformanceReporting.Dashboards;

/// <summary>Reads the goals of a plan and the activities of a goal.</summary>
internal static class GoalQueries
{
    private const string Goals =
        """
        select   g.Id, g.Number, g.Title, g.ShortTitle, g.Package, g.Summary
        from     StrategicGoals g
        where    g.StrategicPlanId = @PlanId
        order by g.Number
        """;

    private const string Activities =
        """
        select   a.Id, a.Code, a.Title, a.ShortTitle, a.Summary
        from     StrategicActivities a
        where    a.StrategicGoalId = @GoalId
        order by a.Code
        """;

    public static Task<IReadOnlyList<GoalLine>> GoalsAsync(DatabaseConnection db, int planId, CancellationToken cancellation = default) =>
        db.QueryAsync<GoalLine>(Goals, new { PlanId = planId }, cancellation);

    public static Task<IReadOnlyList<ActivityLine>> ActivitiesAsync(DatabaseConnection db, int goalId, CancellationToken cancellation = default) =>
        db.QueryAsync<ActivityLine>(Activities, new { GoalId = goalId }, cancellation);
}
