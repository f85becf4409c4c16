using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Charts;
using PerformanceReporting.Planning;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Tracing;

/// <summary>What a printed figure rests on, found by the short code beside it, and whether it still stands.</summary>
internal sealed class Figure(Database database, ReportLibrary library, FigureReader figures, CurrentUser reader) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public FigureTrace Trace { get; private set; } = null!;

    public ReportLanguage Language { get; private set; } = ReportLanguage.English;

    public ReportLine Line => Trace.Line;

    public ChartFormat Format => IndicatorCharts.FormatOf(Line);

    public string Title => Line.Scope switch
    {
        LineScope.Indicator => $"{Line.IndicatorCode} {Language.Of(Line.IndicatorTitle)}",
        LineScope.Activity => $"{Line.ActivityCode} {Language.Of(Line.ActivityTitle)}",
        LineScope.Goal => $"{Line.GoalNumber} {Language.Of(Line.GoalTitle)}",
        _ => Language.Of(Line.PlanTitle),
    };

    /// <summary>The day of a moment in the plan's zone.</summary>
    public string Day(DateTimeOffset moment) => Language.Figures.Day(PlanCalendar.DayOf(moment, Trace.Contents.Session.Zone));

    /// <summary>An edition by its report's title and its session.</summary>
    public string Named(ReportEdition edition) => $"{library.Find(edition.ReportCode)?.Title.In(Language.Code) ?? edition.ReportCode}, {edition.Name}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (await figures.ReadAsync(db, Code, reader, cancellation) is not { } trace)
        {
            return NotFound();
        }

        Trace = trace;
        Language = trace.Contents.In(Languages.Current) ?? await ReportLanguage.ReadAsync(db, Languages.Current, cancellation);
        return Page();
    }
}
