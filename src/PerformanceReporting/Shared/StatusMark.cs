using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using PerformanceReporting.Results;

namespace PerformanceReporting.Shared;

/// <summary>A status or a trend as pages show it: shape, word and colour, so that none of them carries it alone.</summary>
internal static class StatusMark
{
    /// <summary>The status with its shape, for example a triangle and "At risk".</summary>
    public static IHtmlContent Html(Words words, Status status)
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass($"status {Name(status)}");
        mark.InnerHtml.AppendHtml(Drawn(Name(status))).Append(words.Of(status));
        return mark;
    }

    /// <summary>The trend as an arrow and its word; a dash where there is none.</summary>
    public static IHtmlContent Html(Words words, Trend? trend)
    {
        var mark = new TagBuilder("span");
        mark.AddCssClass(trend is Trend.Worsening ? "trend worsening" : "trend");
        _ = trend is { } known ? mark.InnerHtml.AppendHtml(Drawn(Name(known))).Append(words.Of(known)) : mark.InnerHtml.Append(Figures.None);
        return mark;
    }

    /// <summary>The status's name in stylesheets: <c>at-risk</c>.</summary>
    public static string Name(Status status) => status switch
    {
        Status.OnTrack => "on-track",
        Status.AtRisk => "at-risk",
        Status.OffTrack => "off-track",
        Status.NoData => "no-data",
        Status.NotDue => "not-due",
        Status.Monitored => "monitored",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "Not a status."),
    };

    /// <summary>The drawings that marks refer to, once on every page: a report shows the same few hundreds of times.</summary>
    /// <remarks>Drawn, not written: the house font has no such characters, and another's would sit and weigh differently.</remarks>
    public static IHtmlContent Drawings { get; } = new HtmlString($"""<svg class="unseen" aria-hidden="true">{string.Concat(Paths.Select(path => $"""<symbol id="{path.Key}" viewBox="0 0 12 12">{path.Value}</symbol>"""))}</svg>""");

    private static Dictionary<string, string> Paths => new()
    {
        [Name(Status.OnTrack)] = """<circle cx="6" cy="6" r="5.5"/>""",
        [Name(Status.AtRisk)] = """<path d="M6 .5 12 11.5H0z"/>""",
        [Name(Status.OffTrack)] = """<path d="M1 1h10v10H1z"/>""",
        [Name(Status.NoData)] = """<circle class="hollow" cx="6" cy="6" r="4.75"/>""",
        [Name(Status.NotDue)] = """<path class="hollow" d="M1 6h10"/>""",
        [Name(Status.Monitored)] = """<path class="hollow" d="M6 1l5 5-5 5-5-5z"/>""",
        [Name(Trend.Improving)] = """<path class="hollow thin" d="M2 10l8-8M4 2h6v6"/>""",
        [Name(Trend.Stable)] = """<path class="hollow thin" d="M0 6h11M7 2l4 4-4 4"/>""",
        [Name(Trend.Worsening)] = """<path class="hollow thin" d="M2 2l8 8M4 10h6V4"/>""",
    };

    private static string Name(Trend trend) => trend.ToString().ToLowerInvariant();

    private static string Drawn(string name) => $"""<svg class="shape" aria-hidden="true"><use href="#{name}"/></svg>""";
}
