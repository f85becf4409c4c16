using PerformanceReporting.Planning;

namespace PerformanceReporting.Results;

/// <summary>
/// Rolls a plan's results up for every reporting period: activities, goals, units and the plan. On the provisional basis a
/// provisional result takes the place of the official one, and a roll-up is kept only where that makes it differ.
/// </summary>
internal sealed class PlanRollUps
{
    private readonly int _planId;
    private readonly PlanStructure _structure;
    private readonly IReadOnlyList<ReportingPeriod> _periods;
    private readonly ILookup<(int Period, Basis Basis), StoredResult> _results;

    private PlanRollUps(int planId, PlanStructure structure, IReadOnlyList<ReportingPeriod> periods, IEnumerable<StoredResult> results)
    {
        _planId = planId;
        _structure = structure;
        _periods = periods;
        _results = results.ToLookup(result => (result.ReportingPeriodId, result.Basis));
    }

    public static IReadOnlyList<StoredRollUp> Compute(
        int planId, PlanStructure structure, IReadOnlyList<ReportingPeriod> periods, IReadOnlyCollection<StoredResult> results)
    {
        var plan = new PlanRollUps(planId, structure, periods, results);
        var official = plan.All(Basis.Official);
        if (results.All(result => result.Basis == Basis.Official))
        {
            return official;
        }

        var settled = official.ToHashSet();
        return [.. official, .. plan.All(Basis.Provisional).Where(rollUp => !settled.Contains(rollUp with { Basis = Basis.Official }))];
    }

    private List<StoredRollUp> All(Basis basis)
    {
        var all = new List<StoredRollUp>();
        var previous = new Dictionary<RollUpKey, ComputedRollUp>();
        foreach (var period in _periods)
        {
            var current = Of(period.Id, basis);
            all.AddRange(current.Select(rollUp => Stored(rollUp.Key, rollUp.Value, previous.GetValueOrDefault(rollUp.Key), period.Id, basis)));
            previous = current;
        }

        return all;
    }

    private Dictionary<RollUpKey, ComputedRollUp> Of(int periodId, Basis basis)
    {
        var results = Results(periodId, basis);
        var byActivity = results.ToLookup(result => _structure.Indicators[result.IndicatorId].StrategicActivityId);
        var activities = _structure.Activities.ToDictionary(
            activity => activity,
            activity => RollUpRules.OfResults(byActivity[activity.Id].Select(Member)));
        var goals = activities
            .GroupBy(pair => pair.Key.StrategicGoalId)
            .ToDictionary(goal => goal.Key, goal => RollUpRules.OfRollUps(goal.Select(pair => (pair.Value, pair.Key.Weight ?? 1))));
        var units = results
            .SelectMany(result => _structure.UnitAndAbove(result.UnitId).Select(unit => (Unit: unit, Result: result)))
            .GroupBy(pair => pair.Unit, pair => pair.Result)
            .ToDictionary(unit => unit.Key, unit => RollUpRules.OfResults(unit.Select(Member)));

        var all = new Dictionary<RollUpKey, ComputedRollUp>();
        foreach (var (activity, rollUp) in activities)
        {
            all.Add(new(RollUpScope.Activity, activity.StrategicGoalId, activity.Id, null), rollUp);
        }

        foreach (var (goal, rollUp) in goals)
        {
            all.Add(new(RollUpScope.Goal, goal, null, null), rollUp);
        }

        foreach (var (unit, rollUp) in units)
        {
            all.Add(new(RollUpScope.Unit, null, null, unit), rollUp);
        }

        all.Add(new(RollUpScope.Plan, null, null, null), RollUpRules.OfRollUps(goals.Values.Select(goal => (goal, 1m))));
        return all;
    }

    private List<StoredResult> Results(int periodId, Basis basis)
    {
        var official = _results[(periodId, Basis.Official)];
        if (basis == Basis.Official)
        {
            return [.. official];
        }

        var provisional = _results[(periodId, Basis.Provisional)].ToDictionary(result => result.IndicatorId);
        return [.. official.Select(result => provisional.GetValueOrDefault(result.IndicatorId, result))];
    }

    private RollUpMember Member(StoredResult result) => new()
    {
        Status = result.Status,
        Achievement = result.Achievement,
        IsProvisional = result.Basis == Basis.Provisional,
        Weight = _structure.Indicators[result.IndicatorId].Weight ?? 1,
    };

    private StoredRollUp Stored(RollUpKey key, ComputedRollUp rollUp, ComputedRollUp? previous, int periodId, Basis basis) => new()
    {
        Scope = key.Scope,
        StrategicPlanId = _planId,
        StrategicGoalId = key.GoalId,
        StrategicActivityId = key.ActivityId,
        UnitId = key.UnitId,
        ReportingPeriodId = periodId,
        Basis = basis,
        Achievement = rollUp.Achievement,
        OnTrackCount = rollUp.OnTrackCount,
        AtRiskCount = rollUp.AtRiskCount,
        OffTrackCount = rollUp.OffTrackCount,
        NoDataCount = rollUp.NoDataCount,
        NotDueCount = rollUp.NotDueCount,
        MonitoredCount = rollUp.MonitoredCount,
        DueCount = rollUp.DueCount,
        DataInCount = rollUp.DataInCount,
        WorstStatus = rollUp.WorstStatus,
        Trend = TrendRule.Of(rollUp, previous),
    };

    private readonly record struct RollUpKey(RollUpScope Scope, int? GoalId, int? ActivityId, int? UnitId);
}
