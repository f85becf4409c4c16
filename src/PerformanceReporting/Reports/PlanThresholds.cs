namespace PerformanceReporting.Reports;

/// <summary>The achievements from which an indicator is on track and at risk, unless it has thresholds of its own.</summary>
internal static class PlanThresholds
{
    /// <summary>Those by which most indicators of the session's period were judged.</summary>
    public static (decimal OnTrack, decimal AtRisk) Of(EditionContents contents) =>
        contents.Indicators
            .Select(indicator => (OnTrack: indicator.Line.OnTrackFrom ?? 0, AtRisk: indicator.Line.AtRiskFrom ?? 0))
            .GroupBy(pair => pair)
            .OrderByDescending(same => same.Count())
            .ThenByDescending(same => same.Key)
            .Select(same => same.Key)
            .FirstOrDefault();

    /// <summary>How many indicators were judged by others.</summary>
    public static int CountOther(EditionContents contents)
    {
        var usual = Of(contents);
        return contents.Indicators.Count(indicator => (indicator.Line.OnTrackFrom, indicator.Line.AtRiskFrom) != (usual.OnTrack, usual.AtRisk));
    }
}
