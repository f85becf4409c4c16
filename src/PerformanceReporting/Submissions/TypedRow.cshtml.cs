using Microsoft.AspNetCore.Mvc;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// One row of a sheet while somebody types in it: held against the rules, kept as a draft where that is asked for, and
/// answered as the sheet would show it.
/// </summary>
internal sealed class TypedRow(
    Database database, CurrentPlan current, PlanClock clock, CurrentUser user, SubmissionWorkflow workflow, Figures figures)
    : ValuePage(database, current, clock, user)
{
    private readonly Database _database = database;

    private readonly SheetIntake _intake = new(database, workflow, user, figures);

    /// <summary>The row as it stands in the browser; one and no more.</summary>
    [BindProperty]
    public Dictionary<string, ValueEntry> Entries { get; set; } = [];

    /// <summary>Whether it is kept as a draft; else it is only held against the rules.</summary>
    [BindProperty]
    public bool Keep { get; set; }

    public ValueRow Row { get; private set; } = null!;

    /// <summary>There is nothing to look at here by itself: who comes, after signing in again perhaps, is led to the sheet.</summary>
    public IActionResult OnGet() => RedirectToPage("/Submissions/Mine", new { Period });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (Entries.Count != 1 || !await LookAsync(cancellation) || Line() is not { } line)
        {
            return NotFound();
        }

        if (!Reader.MaySubmitFor(line.UnitId))
        {
            return Forbid();
        }

        var refused = Keep ? await KeepAsync(line, cancellation) : null;
        line = Line()!;
        Row = ValueRow.Of(line, true, Now, figures, Entries[line.Code], refused) with { Foreseen = refused is null ? await ForeseenAsync(line, cancellation) : [] };
        Response.StatusCode = refused switch
        {
            null => StatusCodes.Status200OK,
            SubmissionOutcome.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Page();
    }

    private ValueLine? Line() => AllLines.FirstOrDefault(line => Entries.ContainsKey(line.Code));

    private async Task<SubmissionOutcome?> KeepAsync(ValueLine line, CancellationToken cancellation)
    {
        var outcome = await _intake.SaveAsync([line], Entries, cancellation);
        await LookAsync(cancellation);
        return outcome.Refused.GetValueOrDefault(line.Code);
    }

    private async Task<IReadOnlyList<Problem>> ForeseenAsync(ValueLine line, CancellationToken cancellation)
    {
        var entry = Entries[line.Code];
        var (given, unreadable) = entry.Read(line.Measurement, figures);
        if (unreadable.Count > 0 || entry.IsBlank)
        {
            return unreadable;
        }

        await using var db = await _database.OpenAsync(cancellation);
        return await Rehearsal.FindAsync(db, given, line.Measurement, Now, cancellation);
    }
}
