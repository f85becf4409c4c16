using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Drafting;

/// <summary>
/// The work on a report before it goes to its body: what the Senior Management Team says of it, what the office writes of
/// the goals, agenda item and document number, and every step that was taken.
/// </summary>
[Authorize(nameof(Permission.CommentOnReports))]
internal sealed class Draft(Database database, ReportLibrary library, EditionReader reader, ReportWorkflow workflow, DraftWork work, CurrentUser person) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Report { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Session { get; set; } = "";

    public ReportLanguage Language { get; private set; } = ReportLanguage.English;

    /// <summary>The last edition for the session, with what was frozen for it.</summary>
    public EditionContents Contents { get; private set; } = null!;

    public ReportEdition Edition => Contents.Edition;

    public IReadOnlyList<EditionComment> Comments { get; private set; } = [];

    /// <summary>The steps that were taken, the last first.</summary>
    public IReadOnlyList<EditionStep> Steps { get; private set; } = [];

    /// <summary>The goals with what is said of them, or was typed and not taken.</summary>
    public IReadOnlyList<GoalForm> Goals { get; private set; } = [];

    /// <summary>Why a step was refused.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What was typed and not taken, so that nobody types it again.</summary>
    public DraftEntry Typed { get; private set; } = new();

    /// <summary>Whether texts, agenda item and document number may be written now.</summary>
    public bool MayWrite => Edition.IsOpen && person.May(Permission.CompileReports);

    public bool MaySendBack => Edition.State is EditionState.Commented or EditionState.Released && person.May(Permission.ReleaseReports);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await ReadAsync(null, cancellation) ? Page() : NotFound();

    public Task<IActionResult> OnPostCommentAsync(DraftEntry entry, CancellationToken cancellation) =>
        TakeAsync(entry, work.CommentAsync(person, Door.Page, Report, Session, entry.Goal, entry.Body, cancellation), "comments", cancellation);

    public Task<IActionResult> OnPostDescribeAsync(DraftEntry entry, CancellationToken cancellation) =>
        TakeAsync(entry, work.DescribeAsync(person, Door.Page, Report, Session, entry.AgendaItem, entry.DocumentNumber, cancellation), "cover", cancellation);

    public Task<IActionResult> OnPostWriteAsync(DraftEntry entry, CancellationToken cancellation) =>
        TakeAsync(entry, work.WriteAsync(person, Door.Page, Report, Session, entry.Texts, cancellation), $"goal-{entry.Goal}", cancellation);

    public Task<IActionResult> OnPostSendBackAsync(DraftEntry entry, CancellationToken cancellation) =>
        TakeAsync(entry, workflow.SendBackAsync(person, Door.Page, Report, Session, entry.Why, cancellation), "steps", cancellation);

    private async Task<IActionResult> TakeAsync(DraftEntry entry, Task<ReportOutcome> step, string place, CancellationToken cancellation)
    {
        var outcome = await step;
        if (outcome is ReportOutcome.Done)
        {
            return RedirectToPage(null, null, new { Report, Session }, place);
        }

        if (!await ReadAsync(entry, cancellation))
        {
            return NotFound();
        }

        Refusal = ReportMessages.Of(outcome, Language);
        Response.StatusCode = outcome switch
        {
            ReportOutcome.Forbidden => StatusCodes.Status403Forbidden,
            ReportOutcome.Conflict or ReportOutcome.TextChanged => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Page();
    }

    private async Task<bool> ReadAsync(DraftEntry? typed, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        if (library.Find(Report) is null || await reader.ReadAsync(db, Report, Session, null, cancellation) is not { } contents)
        {
            return false;
        }

        (Contents, Typed) = (contents, typed ?? new() { AgendaItem = contents.Edition.AgendaItem, DocumentNumber = contents.Edition.DocumentNumber });
        Language = contents.In(Languages.Current) ?? await ReportLanguage.ReadAsync(db, Languages.Current, cancellation);
        Comments = await CommentStore.ReadAsync(db, Edition.Id, cancellation);
        Steps = [.. (await EditionStepStore.ReadAsync(db, Edition.Id, cancellation)).Reverse()];
        var languages = new List<ReportLanguage>();
        foreach (var code in ReportLanguage.Known)
        {
            languages.Add(contents.In(code) ?? await ReportLanguage.ReadAsync(db, code, cancellation));
        }

        Goals = [.. contents.Goals.Select(goal => GoalForm.Of(contents, goal, languages, typed))];
        return true;
    }
}
