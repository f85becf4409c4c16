using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>The office's view of one reporting period: what is in and what is missing by unit and goal, and the values that wait for it.</summary>
[Authorize(nameof(Permission.AcceptValues))]
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class Review(Database database, CurrentPlan current, PlanClock clock, CurrentUser user, SubmissionWorkflow workflow)
    : ValuePage(database, current, clock, user)
{
    private readonly Database _database = database;

    [BindProperty]
    public Dictionary<string, ReviewEntry> Entries { get; set; } = [];

    /// <summary>The unit looked at; null for all of them.</summary>
    public Unit? Chosen => Units.FirstOrDefault(unit => unit.Code == Unit);

    public Completeness Total { get; private set; } = null!;

    public IReadOnlyList<Completeness> ByUnit { get; private set; } = [];

    public IReadOnlyList<Completeness> ByGoal { get; private set; } = [];

    public IReadOnlyList<ReviewRow> Waiting { get; private set; } = [];

    /// <summary>What is due and not in: missing, returned or promised.</summary>
    public IReadOnlyList<ValueRow> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        await LookAsync(cancellation) ? await ShowAsync(new Dictionary<string, SubmissionOutcome>(), cancellation) : NotFound();

    public Task<IActionResult> OnPostAcceptAsync(string code, CancellationToken cancellation) => TakeAsync([code], AcceptAsync, cancellation);

    public Task<IActionResult> OnPostAcceptSelectedAsync(CancellationToken cancellation) =>
        TakeAsync([.. Entries.Where(entry => entry.Value.IsSelected).Select(entry => entry.Key)], AcceptAsync, cancellation);

    public Task<IActionResult> OnPostReturnAsync(string code, CancellationToken cancellation) => TakeAsync([code], ReturnAsync, cancellation);

    private Task<SubmissionOutcome> AcceptAsync(string code, ReviewEntry entry, CancellationToken cancellation) =>
        workflow.AcceptAsync(Reader, Door.Page, code, At.Code, entry.Version, cancellation);

    private Task<SubmissionOutcome> ReturnAsync(string code, ReviewEntry entry, CancellationToken cancellation) =>
        workflow.ReturnAsync(Reader, Door.Page, code, At.Code, entry.Comment, entry.Version, cancellation);

    private async Task<IActionResult> TakeAsync(
        IReadOnlyList<string> codes, Func<string, ReviewEntry, CancellationToken, Task<SubmissionOutcome>> take, CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation))
        {
            return NotFound();
        }

        var refused = new Dictionary<string, SubmissionOutcome>();
        foreach (var code in codes.Where(Entries.ContainsKey))
        {
            var outcome = await take(code, Entries[code], cancellation);
            if (outcome is not SubmissionOutcome.Done)
            {
                refused[code] = outcome;
            }
        }

        if (refused.Count == 0)
        {
            return RedirectToPage(new { Period, Unit, Taken = codes.Count });
        }

        await LookAsync(cancellation);
        Response.StatusCode = refused.Values.Any(outcome => outcome is SubmissionOutcome.Conflict) ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(refused, cancellation);
    }

    private async Task<PageResult> ShowAsync(Dictionary<string, SubmissionOutcome> refused, CancellationToken cancellation)
    {
        ByUnit =
        [
            .. from unit in Units
               join line in AllLines on unit.Id equals line.UnitId into own
               where own.Any()
               orderby unit.Title
               select new Completeness(unit.Title, unit.Code, own),
        ];
        ByGoal = [.. AllLines.GroupBy(line => line.Goal).Select(goal => new Completeness(goal.Key, null, goal))];
        var lines = AllLines.Where(line => Chosen is null || line.UnitId == Chosen.Id).ToList();
        Total = new Completeness("", null, lines);
        var waiting = new List<ReviewRow>();
        foreach (var line in lines.Where(line => line.Measurement.Pending is { State: SubmissionState.Submitted } || refused.ContainsKey(line.Code)))
        {
            waiting.Add(await RowAsync(line, refused.GetValueOrDefault(line.Code), cancellation));
        }

        Waiting = waiting;
        Missing =
        [
            .. from line in lines
               where line is { IsDue: true, IsIn: false }
               select new ValueRow { Line = line, Entry = new(), MayGive = false },
        ];
        return Page();
    }

    private async Task<ReviewRow> RowAsync(ValueLine line, SubmissionOutcome? refused, CancellationToken cancellation)
    {
        var typed = Entries.GetValueOrDefault(line.Code);
        MeasurementRevision? seen = null;
        if (refused is SubmissionOutcome.Conflict && typed is not null)
        {
            await using var db = await _database.OpenAsync(cancellation);
            seen = await MeasurementCaseQueries.SeenAsync(db, line.Measurement, typed.Version, cancellation);
        }

        return new ReviewRow
        {
            Line = line,
            Entry = new ReviewEntry { Version = line.Measurement.Version, Comment = typed?.Comment, IsSelected = typed?.IsSelected ?? false },
            IsOwn = line.Measurement.Pending?.IsBy(Reader.PersonId) ?? false,
            Refused = refused,
            Seen = seen,
        };
    }
}
