using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Comparing;
using PerformanceReporting.Submissions.Reminding;
using PerformanceReporting.Submissions.Supporting;
using PerformanceReporting.Submissions.Validation;

namespace PerformanceReporting.Submissions;

/// <summary>The office's view of one reporting period: what is in and what is missing by unit and goal, and the values that wait for it.</summary>
[Authorize(nameof(Permission.AcceptValues))]
[RequestFormLimits(ValueCountLimit = 8192)]
internal sealed class Review(Database database, CurrentPlan current, PlanClock clock, CurrentUser user, SubmissionWorkflow workflow, PeriodExceptions exceptions, Reminders reminders)
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

    /// <summary>The values that the nightly check found doubtful, with what speaks against them.</summary>
    public IReadOnlyList<(ValueLine Line, Problem Problem)> Doubts { get; private set; } = [];

    /// <summary>The values that somebody wants followed up, with the note that says so.</summary>
    public IReadOnlyList<(ValueLine Line, Note Note)> FollowUps { get; private set; } = [];

    /// <summary>What values can be broken down by.</summary>
    public IReadOnlyList<DimensionMember> Members { get; private set; } = [];

    /// <summary>The code of the unit whose period was kept open just now.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Opened { get; set; }

    [BindProperty]
    public string? ExceptionUnit { get; set; }

    /// <summary>The last day, as date fields send it.</summary>
    [BindProperty]
    public string? ExceptionUntil { get; set; }

    [BindProperty]
    public string? ExceptionReason { get; set; }

    public IReadOnlyList<Problem> ExceptionProblems { get; private set; } = [];

    /// <summary>The units that something is asked of in the period.</summary>
    public IReadOnlyList<Unit> Answering => [.. Units.Where(unit => AllLines.Any(line => line.UnitId == unit.Id)).OrderBy(unit => unit.Title, StringComparer.CurrentCulture)];

    /// <summary>Who was reminded of the period, the latest first; of a chosen unit its heads alone.</summary>
    public IReadOnlyList<Reminder> Reminders { get; private set; } = [];

    /// <summary>Whether somebody can be reminded of something that is missing.</summary>
    public bool MayRemind => Reader.May(Permission.RemindHeads) && Missing.Any(row => WaitedFor.Is(row.Line.Measurement, Now));

    /// <summary>How many were reminded just now; null where it was not asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public int? RemindedNow { get; set; }

    /// <summary>How many were left out, for they had a mail today.</summary>
    [BindProperty(SupportsGet = true)]
    public int RemindedBefore { get; set; }

    public async Task<IActionResult> OnPostRemindAsync(CancellationToken cancellation) => !await LookAsync(cancellation)
        ? NotFound()
        : await reminders.RemindNowAsync(Reader, Door.Page, Plan, At.Code, Unit, cancellation) switch
        {
            RemindOutcome.Done done => RedirectToPage(new { Period, Unit, RemindedNow = done.People, RemindedBefore = done.Already }),
            RemindOutcome.Forbidden => Forbid(),
            _ => NotFound(),
        };

    public async Task<IActionResult> OnPostGrantAsync(CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation))
        {
            return NotFound();
        }

        var until = DateOnly.TryParseExact(ExceptionUntil, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        switch (await exceptions.GrantAsync(Reader, Door.Page, Plan, At.Code, ExceptionUnit ?? "", until, ExceptionReason, cancellation))
        {
            case ExceptionOutcome.Granted:
                return RedirectToPage(new { Period, Unit, Opened = ExceptionUnit });
            case ExceptionOutcome.Invalid invalid:
                ExceptionProblems = invalid.Problems;
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return await ShowAsync([], cancellation);
            case ExceptionOutcome.Forbidden:
                return Forbid();
            default:
                return NotFound();
        }
    }

    public Task<IActionResult> OnPostAcceptAsync(string code, CancellationToken cancellation) => AcceptAsync([code], cancellation);

    public Task<IActionResult> OnPostAcceptSelectedAsync(CancellationToken cancellation) =>
        AcceptAsync([.. Entries.Where(entry => entry.Value.IsSelected).Select(entry => entry.Key)], cancellation);

    public Task<IActionResult> OnPostReturnAsync(string code, CancellationToken cancellation) =>
        TakeAsync([code], async codes => [await workflow.ReturnAsync(Reader, Door.Page, code, At.Code, Entries[code].Comment, Entries[code].Version, cancellation)], cancellation);

    private Task<IActionResult> AcceptAsync(IReadOnlyList<string> codes, CancellationToken cancellation) =>
        TakeAsync(codes, shown => workflow.AcceptAllAsync(Reader, Door.Page, At.Code, [.. shown.Select(code => (code, Entries[code].Version))], cancellation), cancellation);

    private async Task<IActionResult> TakeAsync(
        IReadOnlyList<string> codes, Func<IReadOnlyList<string>, Task<IReadOnlyList<SubmissionOutcome>>> take, CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation))
        {
            return NotFound();
        }

        var shown = codes.Where(Entries.ContainsKey).ToList();
        var outcomes = shown.Count > 0 ? await take(shown) : [];
        var refused = shown.Zip(outcomes).Where(pair => pair.Second is not SubmissionOutcome.Done).ToDictionary(pair => pair.First, pair => pair.Second);
        if (refused.Count == 0)
        {
            return RedirectToPage(new { Period, Unit, Taken = shown.Count });
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
        await using var db = await _database.OpenAsync(cancellation);
        var looks = await LastLookQueries.OfPeriodAsync(db, At.Id, lines.Select(line => line.Measurement), cancellation);
        var waiting = new List<ReviewRow>();
        foreach (var line in lines.Where(line => line.Measurement.Pending is { State: SubmissionState.Submitted } || refused.ContainsKey(line.Code)))
        {
            waiting.Add(await RowAsync(db, line, refused.GetValueOrDefault(line.Code), looks, cancellation));
        }

        Waiting = waiting;
        Members = await PartQueries.MembersAsync(db, cancellation);
        FollowUps = [.. lines.Where(line => line.FollowUp is not null).Select(line => (line, line.FollowUp!))];
        Doubts =
        [
            .. from doubt in await DoubtStore.OfPeriodAsync(db, At.Id, cancellation)
               join line in lines on doubt.IndicatorId equals line.Definition.IndicatorId
               select (line, doubt.Problem with { Measure = line.Definition.MeasureType }),
        ];
        var heads = await HeadQueries.ReadAsync(db, cancellation);
        Reminders =
        [
            .. from reminder in await ReminderStore.ReadAsync(db, At.Id, cancellation)
               where Chosen is null || heads.Any(head => head.PersonId == reminder.PersonId && head.Units.Contains(Chosen.Id))
               select reminder,
        ];
        Missing =
        [
            .. from line in lines
               where line is { IsDue: true, IsIn: false }
               select new ValueRow { Line = line, Entry = new(), MayGive = false },
        ];
        return Page();
    }

    private async Task<ReviewRow> RowAsync(
        DatabaseConnection db, ValueLine line, SubmissionOutcome? refused, IReadOnlyDictionary<int, LastLook> looks, CancellationToken cancellation)
    {
        var typed = Entries.GetValueOrDefault(line.Code);
        return new ReviewRow
        {
            Line = line,
            Entry = new ReviewEntry { Version = line.Measurement.Version, Comment = typed?.Comment, IsSelected = typed?.IsSelected ?? false },
            IsOwn = line.Measurement.Pending?.IsBy(Reader.PersonId) ?? false,
            Refused = refused,
            Seen = refused is SubmissionOutcome.Conflict && typed is not null
                ? await MeasurementCaseQueries.SeenAsync(db, line.Measurement, typed.Version, cancellation)
                : null,
            LastLook = line.Measurement.MeasurementId is { } id ? looks.GetValueOrDefault(id) : null,
        };
    }
}
