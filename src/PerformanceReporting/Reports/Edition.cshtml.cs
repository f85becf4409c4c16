using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// A session's report as a page: the frozen figures of an edition, and the steps that the reader may take with it. It says
/// the same as the workbook.
/// </summary>
internal sealed class Edition(Database database, ReportLibrary library, EditionReader reader, ReportWorkflow workflow, CompileDesk desk, CurrentUser person, PlanClock clock, TimeProvider machine)
    : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Report { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    /// <summary>Null for the last edition that the reader may see.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Number { get; set; }

    /// <summary>Why there is to be another edition.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public ReportLanguage Language { get; private set; } = ReportLanguage.English;

    public ReportDefinition Definition { get; private set; } = null!;

    public ReportSession Of { get; private set; } = null!;

    /// <summary>Null while there is nothing that the reader may see.</summary>
    public EditionContents? Contents { get; private set; }

    /// <summary>Why a step was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The report's last edition for the session, seen or not: what the steps are taken with.</summary>
    public ReportEdition? Latest { get; private set; }

    /// <summary>Who compiles it now, or what became of the last try; null for those who may not compile.</summary>
    public Compilation? Compilation { get; private set; }

    public bool IsCompiling => Compilation?.IsRunning(machine.GetUtcNow()) == true;

    public bool MayCompile => person.May(Permission.CompileReports) && Of.CutOffAt < clock.Now && !IsCompiling;

    /// <summary>Whether the reader sees what is said of it before it goes to its body.</summary>
    public bool MayComment => person.May(Permission.CommentOnReports) && Latest is not null;

    public bool MayRelease => person.May(Permission.ReleaseReports) && Latest is { IsOpen: true };

    public bool MayPublish => person.May(Permission.PublishReports) && Latest is { State: EditionState.Released };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await ReadAsync(cancellation) ? Page() : NotFound();

    /// <summary>How far a compiling has come, as a sentence; no content when none runs.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellation)
    {
        Response.Headers.CacheControl = "no-store";
        return await ReadAsync(cancellation) && IsCompiling
            ? Content(CompilationText.Running(Compilation!, Of.Zone, Language))
            : new NoContentResult();
    }

    public Task<IActionResult> OnPostCompileAsync(CancellationToken cancellation) =>
        TakeAsync(desk.CompileAsync(person, new CompileRequest { ReportCode = Report, SessionCode = Session, Reason = Reason }), cancellation);

    public Task<IActionResult> OnPostStopAsync(CancellationToken cancellation) =>
        TakeAsync(workflow.CancelAsync(person, Door.Page, Report, Session, cancellation), cancellation);

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken cancellation) =>
        TakeAsync(workflow.ReleaseAsync(person, Door.Page, Report, Session, cancellation), cancellation);

    public Task<IActionResult> OnPostPublishAsync(CancellationToken cancellation) =>
        TakeAsync(workflow.PublishAsync(person, Door.Page, Report, Session, cancellation), cancellation);

    private async Task<IActionResult> TakeAsync(Task<ReportOutcome> step, CancellationToken cancellation)
    {
        var outcome = await step;
        if (outcome is ReportOutcome.Done or ReportOutcome.Begun or ReportOutcome.Cancelled)
        {
            return RedirectToPage(new { Report, Session, Number = (int?)null });
        }

        if (!await ReadAsync(cancellation))
        {
            return NotFound();
        }

        Refusal = ReportMessages.Of(outcome, Language);
        Response.StatusCode = outcome switch
        {
            ReportOutcome.Forbidden => StatusCodes.Status403Forbidden,
            ReportOutcome.Conflict or ReportOutcome.Running or ReportOutcome.NotRunning => StatusCodes.Status409Conflict,
            ReportOutcome.Failed => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Page();
    }

    private async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (library.Find(Report) is not { } definition
            || await SessionQueries.FindAsync(db, definition.Body, Session, DateTimeOffset.MaxValue, cancellation) is not { } session)
        {
            return false;
        }

        (Definition, Of) = (definition, session);
        Language = await ReportLanguage.ReadAsync(db, Languages.Current, cancellation);
        var editions = (await EditionQueries.ReadAsync(db, cancellation))
            .Where(edition => edition.ReportCode == Report && edition.SessionId == session.Id)
            .ToList();
        Latest = editions.MaxBy(edition => edition.Number);
        Compilation = person.May(Permission.CompileReports) ? await CompilationStore.FindAsync(db, Report, Session, cancellation) : null;
        if (editions.LastSeenBy(person, Number) is { } seen)
        {
            Contents = await reader.ReadAsync(db, Report, Session, seen.Number, cancellation);
            Language = Contents?.In(Languages.Current) ?? Language;
        }

        return Contents is not null || Number is null;
    }
}
