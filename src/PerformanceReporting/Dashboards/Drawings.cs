using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;
using PerformanceReporting.Charts;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;

namespace PerformanceReporting.Dashboards;

/// <summary>The small drawings in the dashboards' tables, each with its words for those who cannot see it.</summary>
internal sealed class Drawings(IStringLocalizer<Texts> text, Words words, Figures figures)
{
    /// <summary>How many indicators there are of each status, as a bar.</summary>
    public IHtmlContent Counts(Progress progress)
    {
        var counted = Enum.GetValues<Status>().Where(status => progress.Count(status) > 0).ToList();
        return new HtmlString(StatusBar.Svg(
            counted.ToDictionary(MarkOf, progress.Count),
            string.Join(", ", counted.Select(status => $"{words.Of(status)} {progress.Count(status)}"))));
    }

    /// <summary>How achievements went from period to period, beside the line from which they count as on track.</summary>
    /// <param name="achievements">Fractions, oldest first; null where there was none.</param>
    /// <param name="onTrackFrom">The line, as a fraction; none where it is null.</param>
    public IHtmlContent Course(IReadOnlyList<decimal?> achievements, decimal? onTrackFrom)
    {
        var known = achievements.Count(value => value is not null);
        return known == 0
            ? new HtmlString(Figures.None)
            : new HtmlString(Sparkline.Svg(
                achievements,
                onTrackFrom,
                text.Count("Course", known, figures.Share(achievements.Last(value => value is not null)))));
    }

    /// <summary>The shape that a status wears in drawings: both are declared in the one order.</summary>
    public static ChartMark MarkOf(Status status) => (ChartMark)(int)status;
}
