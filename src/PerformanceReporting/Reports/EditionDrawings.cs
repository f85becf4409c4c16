using Microsoft.AspNetCore.Html;
using PerformanceReporting.Charts;
using PerformanceReporting.Results;

namespace PerformanceReporting.Reports;

/// <summary>The small drawings on a report's page.</summary>
internal static class EditionDrawings
{
    /// <summary>How many indicators of a roll-up have each status, as a bar with its words.</summary>
    public static IHtmlContent Counts(ReportLine rollUp, Words words)
    {
        var counted = Enum.GetValues<Status>().Where(status => rollUp.Count(status) > 0).ToList();
        return new HtmlString(StatusBar.Svg(
            counted.ToDictionary(IndicatorCharts.MarkOf, rollUp.Count),
            string.Join(", ", counted.Select(status => $"{words.Of(status)} {rollUp.Count(status)}"))));
    }
}
