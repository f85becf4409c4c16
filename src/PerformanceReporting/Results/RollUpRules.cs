namespace PerformanceReporting.Results;

/// <summary>
/// Rolls results up: those of its indicators into an activity, or into a unit with those of the units below it;
/// activities into a goal, goals into the plan. The achievement is the weighted mean, weight 1 unless set, of achievements
/// clipped to 0..1. An indicator that is due but missing, or off track without a computable achievement, counts 0;
/// monitored and not due are left out: missing data never improves a score. Source: Reporting rules, "Roll-up".
/// </summary>
internal static class RollUpRules
{
    /// <summary>The statuses, the worst first. What is known to be off track is never hidden behind a missing value.</summary>
    private static readonly Status[] WorstFirst =
        [Status.OffTrack, Status.NoData, Status.AtRisk, Status.OnTrack, Status.NotDue, Status.Monitored];

    /// <summary>An activity or a unit, from results.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static ComputedRollUp OfResults(IEnumerable<RollUpMember> members)
    {
        var all = members.ToList();
        var counts = all.CountBy(m => m.Status).ToDictionary();
        return new ComputedRollUp
        {
            Achievement = WeightedMean(all.Where(m => Counts(m.Status)).Select(m => (Score(m), m.Weight))),
            OnTrackCount = counts.GetValueOrDefault(Status.OnTrack),
            AtRiskCount = counts.GetValueOrDefault(Status.AtRisk),
            OffTrackCount = counts.GetValueOrDefault(Status.OffTrack),
            NoDataCount = counts.GetValueOrDefault(Status.NoData),
            NotDueCount = counts.GetValueOrDefault(Status.NotDue),
            MonitoredCount = counts.GetValueOrDefault(Status.Monitored),
            WorstStatus = Worst(all.Select(m => m.Status)),
            IsProvisional = all.Exists(m => m.IsProvisional),
        };
    }

    /// <summary>A goal from its activities, or the plan from its goals; one without anything due is left out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative.</exception>
    public static ComputedRollUp OfRollUps(IEnumerable<(ComputedRollUp RollUp, decimal Weight)> members)
    {
        var all = members.ToList();
        return new ComputedRollUp
        {
            Achievement = WeightedMean(
                from member in all
                where member.RollUp.Achievement is not null
                select (member.RollUp.Achievement!.Value, member.Weight)),
            OnTrackCount = all.Sum(m => m.RollUp.OnTrackCount),
            AtRiskCount = all.Sum(m => m.RollUp.AtRiskCount),
            OffTrackCount = all.Sum(m => m.RollUp.OffTrackCount),
            NoDataCount = all.Sum(m => m.RollUp.NoDataCount),
            NotDueCount = all.Sum(m => m.RollUp.NotDueCount),
            MonitoredCount = all.Sum(m => m.RollUp.MonitoredCount),
            WorstStatus = Worst(all.Select(m => m.RollUp.WorstStatus).OfType<Status>()),
            IsProvisional = all.Exists(m => m.RollUp.IsProvisional),
        };
    }

    private static bool Counts(Status status) => status is not (Status.Monitored or Status.NotDue);

    private static decimal Score(RollUpMember member) =>
        member.Status is Status.NoData ? 0 : Math.Clamp(member.Achievement ?? 0, 0, 1);

    private static Status? Worst(IEnumerable<Status> statuses)
    {
        var present = statuses.ToHashSet();
        return present.Count == 0 ? null : Array.Find(WorstFirst, present.Contains);
    }

    private static decimal? WeightedMean(IEnumerable<(decimal Value, decimal Weight)> parts)
    {
        var all = parts.ToList();
        foreach (var (_, weight) in all)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
        }

        var weights = all.Sum(p => p.Weight);
        return weights == 0 ? null : Rounding.Round(all.Sum(p => p.Value * p.Weight) / weights);
    }
}
