using PerformanceReporting.Indicators;

namespace PerformanceReporting.Results;

/// <summary>
/// Decides a status, in the stated order: the first line that fits holds. Source: Reporting rules, "Status"; for
/// maintain, "outside is at best at risk".
/// </summary>
internal static class StatusRule
{
    public static Status Of(Standing standing) => standing switch
    {
        { HasTarget: false } => Status.Monitored,
        { IsMetEarly: true } => Status.OnTrack,
        { IsDueByFrequency: false } => Status.NotDue,
        { IsAnswered: false, IsDueMomentPassed: false } => Status.NotDue,
        { HasExpectation: false } => Status.NotDue,
        { HasActual: false } => Status.NoData,
        { Achievement.IsMet: true } => Status.OnTrack,
        { Achievement.Value: { } share, Threshold: var threshold } => ByThreshold(share, threshold, standing.IsMaintain),
        _ => Status.OffTrack,
    };

    private static Status ByThreshold(decimal share, Threshold threshold, bool isMaintain) =>
        share >= threshold.OnTrack && !isMaintain ? Status.OnTrack
        : share >= threshold.AtRisk ? Status.AtRisk
        : Status.OffTrack;

    /// <summary>The indicator's own threshold, else the plan's, else the usual one.</summary>
    public static Threshold ThresholdFor(IndicatorInputs inputs) =>
        inputs.Thresholds.FirstOrDefault(t => t.IndicatorId == inputs.IndicatorId)
        ?? inputs.Thresholds.FirstOrDefault(t => t.IndicatorId is null)
        ?? new Threshold();
}
