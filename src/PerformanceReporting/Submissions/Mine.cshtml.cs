using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// A unit's values of one reporting period: what is due, what is there, and fields to give it. The unit head fills it in;
/// those who see drafts may read it.
/// </summary>
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class Mine(
    Database database, CurrentPlan current, PlanClock clock, CurrentUser user, SubmissionWorkflow workflow, Figures figures)
    : ValuePage(database, current, clock, user)
{
    private readonly SheetIntake _intake = new(database, workflow, user, figures);

    [BindProperty]
    public Dictionary<string, ValueEntry> Entries { get; set; } = [];

    /// <summary>The units whose sheets the reader may open and that have something to answer for.</summary>
    public IReadOnlyList<Unit> Choice { get; private set; } = [];

    public Unit Answering { get; private set; } = null!;

    public IReadOnlyList<ValueRow> Rows { get; private set; } = [];

    /// <summary>What the last step did, to be told after it: <c>submitted</c> or <c>saved</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    private IEnumerable<ValueLine> Lines => AllLines.Where(line => line.UnitId == Answering.Id);

    /// <summary>Under whom a browser keeps what has not reached the program.</summary>
    public int? Person => Reader.PersonId;

    public bool MayGive => Reader.MaySubmitFor(Answering.Id);

    /// <summary>The period as it holds for the unit, an exception granted to it included.</summary>
    public ReportingPeriod Window => Rows.Count > 0 ? Rows[0].Line.Measurement.Period : At;

    /// <summary>Whether anything can be typed now.</summary>
    public bool HasFields => Rows.Any(row => row.HasFields);

    /// <summary>What is still to be given, and can be.</summary>
    public IReadOnlyList<ValueRow> Open => [.. Rows.Where(row => row is { HasFields: true, IsFolded: false, Line.IsDue: true, Line.Given: null })];

    public int Due => Rows.Count(row => row.Line.IsDue);

    public int In => Rows.Count(row => row.Line is { IsDue: true, IsIn: true });

    public int Drafts => Rows.Count(row => row.IsDraft);

    public int Problems => Rows.Count(row => row.Refused is not null);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await FindAsync(cancellation) ?? Show(new Dictionary<string, SubmissionOutcome>());

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation) => TakeAsync(_intake.SubmitAsync, "submitted", cancellation);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation) => TakeAsync(_intake.SaveAsync, "saved", cancellation);

    private async Task<IActionResult> TakeAsync(
        Func<IEnumerable<ValueLine>, IReadOnlyDictionary<string, ValueEntry>, CancellationToken, Task<SheetOutcome>> take, string done, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } nothing)
        {
            return nothing;
        }

        if (!MayGive)
        {
            return Forbid();
        }

        var outcome = await take(Lines, Entries, cancellation);
        if (outcome.Refused.Count == 0)
        {
            return RedirectToPage(new { Period, Unit, Done = outcome.Taken > 0 ? done : "nothing", outcome.Taken });
        }

        // What went through is shown as it is now.
        await LookAsync(cancellation);
        (Done, Taken) = (done, outcome.Taken);
        Response.StatusCode = outcome.HasConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Show(outcome.Refused);
    }

    /// <returns>An answer when there is no such sheet, or it is not the reader's to see.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation))
        {
            return NotFound();
        }

        var answering = AllLines.Select(line => line.UnitId).ToHashSet();
        Choice = [.. Units.Where(unit => answering.Contains(unit.Id) && Reader.MaySeeUnit(unit.Id))];
        var asked = Unit is null ? Own() : Units.FirstOrDefault(unit => unit.Code == Unit);
        if (asked is null)
        {
            return Unit is null ? Forbid() : NotFound();
        }

        Answering = asked;
        return Reader.MaySeeUnit(asked.Id) ? null : Forbid();
    }

    /// <summary>The sheet to begin with: the reader's own unit before those below it.</summary>
    private Unit? Own() =>
        Choice.FirstOrDefault(unit => Reader.Units.Contains(unit.Id) && !(unit.ParentId is { } parent && Reader.Units.Contains(parent)))
        ?? (Choice.Count > 0 ? Choice[0] : null);

    private PageResult Show(IReadOnlyDictionary<string, SubmissionOutcome> refused)
    {
        Rows = [.. Lines.Select(line => ValueRow.Of(line, MayGive, Now, figures, Entries.GetValueOrDefault(line.Code), refused.GetValueOrDefault(line.Code)))];
        return Page();
    }
}
