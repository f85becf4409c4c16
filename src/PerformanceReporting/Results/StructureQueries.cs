using PerformanceReporting.Storage;

namespace PerformanceReporting.Results;

/// <summary>Reads what rolls up into what.</summary>
internal static class StructureQueries
{
    private const string ReadActivities =
        """
        select   a.Id, a.StrategicGoalId, w.Value as Weight
        from     StrategicActivity a
        join     StrategicGoal g on g.Id = a.StrategicGoalId
        left join Weight w
             on  w.StrategicActivityId = a.Id
             and w.RecordedAt <= @KnownAt
             and (w.SupersededAt is null or w.SupersededAt > @KnownAt)
        where    g.StrategicPlanId = @PlanId
        order by a.Id
        """;

    private const string ReadIndicators =
        """
        select   i.Id, i.StrategicActivityId, w.Value as Weight
        from     Indicator i
        join     StrategicActivity a on a.Id = i.StrategicActivityId
        join     StrategicGoal g on g.Id = a.StrategicGoalId
        left join Weight w
             on  w.IndicatorId = i.Id
             and w.RecordedAt <= @KnownAt
             and (w.SupersededAt is null or w.SupersededAt > @KnownAt)
        where    g.StrategicPlanId = @PlanId
        order by i.Id
        """;

    private const string ReadUnits =
        """
        select   Id, ParentId
        from     Unit
        order by Id
        """;

    public static async Task<PlanStructure> ReadAsync(
        DatabaseConnection db, int planId, DateTimeOffset knownAt, CancellationToken cancellation = default)
    {
        var parameters = new { PlanId = planId, KnownAt = knownAt };
        return new PlanStructure
        {
            Activities = await db.QueryAsync<ActivityNode>(ReadActivities, parameters, cancellation),
            Indicators = (await db.QueryAsync<IndicatorNode>(ReadIndicators, parameters, cancellation)).ToDictionary(node => node.Id),
            Units = (await db.QueryAsync<UnitNode>(ReadUnits, null, cancellation)).ToDictionary(node => node.Id),
        };
    }
}
