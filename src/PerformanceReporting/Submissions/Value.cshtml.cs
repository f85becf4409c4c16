using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Comparing;
using PerformanceReporting.Submissions.Reaching;
using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Submissions;

/// <summary>One value with all that lies beside it: how it is broken down, evidence, notes, and what its acceptance would move.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class Value(
    Database database, CurrentPlan current, PlanClock clock, CurrentUser user, SubmissionWorkflow workflow, ValueSupport support, Figures figures)
    : ValuePage(database, current, clock, user)
{
    private const long LargestRequest = ValueSupport.LargestFile + (1024 * 1024);

    private readonly Database _database = database;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The whole as it stands in the form: its value, or the numerator and denominator of a share.</summary>
    [BindProperty]
    public PartEntry Whole { get; set; } = new();

    [BindProperty]
    public List<PartEntry> Parts { get; set; } = [];

    [BindProperty]
    public string? Comment { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ValueLine Line { get; private set; } = null!;

    public IReadOnlyList<DimensionMember> Members { get; private set; } = [];

    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public IReadOnlyList<Note> Notes { get; private set; } = [];

    /// <summary>What accepting the value that waits would move; for the office alone.</summary>
    public Reach? Reach { get; private set; }

    /// <summary>What changed since the office looked at it last; for the office alone, and null when it is the first time.</summary>
    public LastLook? LastLook { get; private set; }

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What else spoke against the last step, in words.</summary>
    public SubmissionOutcome? Refused { get; private set; }

    /// <summary>Where the history of the value is: in the audit trail for those who may read it, else on the indicator's page.</summary>
    public string? HistoryAddress => Reader.May(Permission.ReadAuditTrail)
        ? Url.Page("/Trail/Events", new { indicator = Line.Code, period = At.Code })
        : Url.Page("/Dashboards/Indicator", null, new { code = Line.Code }, null, null, "history");

    public Lock? Lock => SubmissionWindow.LockOf(Line.Measurement, Now);

    public MeasurementRevision? Shown => Line.Measurement.Pending ?? Line.Measurement.Accepted;

    public bool MayGive => Reader.MaySubmitFor(Line.UnitId) && Lock is null && Line.Measurement.MeasurementId is not null;

    public bool MayAdd => (Reader.MaySubmitFor(Line.UnitId) || Reader.May(Permission.AcceptValues)) && Line.Measurement.MeasurementId is not null;

    public bool IsCorrection => Line.Measurement.Accepted is { NotAvailableReason: null };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } nothing)
        {
            return nothing;
        }

        Version = Line.Measurement.Version;
        Whole = Entry(new Part { Dimension = "", Value = Shown?.Value, Numerator = Shown?.Numerator, Denominator = Shown?.Denominator });
        (Comment, Reason) = (Shown?.Comment, Shown is { State: SubmissionState.Draft or SubmissionState.Submitted } ? Shown.Reason : null);
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(CancellationToken cancellation) =>
        GiveAsync(given => workflow.SaveDraftAsync(Reader, Door.Page, given, cancellation), cancellation);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken cancellation) =>
        GiveAsync(given => workflow.SubmitAsync(Reader, Door.Page, given, cancellation), cancellation);

    public async Task<IActionResult> OnPostAttachAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } nothing)
        {
            return nothing;
        }

        using var content = new MemoryStream();
        await (file?.CopyToAsync(content, cancellation) ?? Task.CompletedTask);
        return await AddAsync(support.AttachAsync(Reader, Door.Page, Code, At.Code, file?.FileName, content.ToArray(), cancellation));
    }

    public async Task<IActionResult> OnPostLinkAsync(string? name, string? address, CancellationToken cancellation) =>
        await FindAsync(cancellation) ?? await AddAsync(support.LinkAsync(Reader, Door.Page, Code, At.Code, name, address, cancellation));

    public async Task<IActionResult> OnPostRemoveAsync(int id, CancellationToken cancellation) =>
        await FindAsync(cancellation) ?? await AddAsync(support.RemoveAsync(Reader, Door.Page, Code, At.Code, id, cancellation));

    public async Task<IActionResult> OnPostNoteAsync(string? body, FollowUp? flag, CancellationToken cancellation) =>
        await FindAsync(cancellation) ?? await AddAsync(support.NoteAsync(Reader, Door.Page, Code, At.Code, body, flag, cancellation));

    private async Task<IActionResult> GiveAsync(Func<Submission, Task<SubmissionOutcome>> take, CancellationToken cancellation)
    {
        if (await FindAsync(cancellation) is { } nothing)
        {
            return nothing;
        }

        var (parts, unreadable) = PartEntry.Read([Whole, .. Parts], figures);
        if (unreadable.Count > 0 || Shown is null)
        {
            return Refuse(unreadable);
        }

        var whole = Whole.IsBlank ? null : parts[0];
        var given = Submission.Of(Line.Measurement, Shown, [.. parts.Skip(whole is null ? 0 : 1)]) with
        {
            SeenVersion = Version,
            Value = whole?.Value,
            Numerator = whole?.Numerator,
            Denominator = whole?.Denominator,
            Comment = Said(Comment),
            Reason = Said(Reason),
        };
        Refused = await take(given);
        return Refused switch
        {
            SubmissionOutcome.Done => RedirectToPage(new { Code, Period = At.Code }),
            SubmissionOutcome.Invalid invalid => Refuse(invalid.Problems),
            SubmissionOutcome.Forbidden => Forbid(),
            _ => Refuse([]),
        };
    }

    private async Task<IActionResult> AddAsync(Task<SupportOutcome> adding) => await adding switch
    {
        SupportOutcome.Done => RedirectToPage(new { Code, Period = At.Code }),
        SupportOutcome.Invalid invalid => Refuse(invalid.Problems),
        SupportOutcome.Forbidden => Forbid(),
        _ => NotFound(),
    };

    private PageResult Refuse(IReadOnlyList<Problem> problems)
    {
        Problems = problems;
        Response.StatusCode = Refused is SubmissionOutcome.Conflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <returns>An answer when there is no such value, or the reader sees nothing of it.</returns>
    private async Task<IActionResult?> FindAsync(CancellationToken cancellation)
    {
        if (!await LookAsync(cancellation) || AllLines.FirstOrDefault(line => line.Code == Code) is not { } line)
        {
            return NotFound();
        }

        if (!Reader.MaySeeUnit(line.UnitId) && !ValueSight.Sees(Reader, line.Measurement))
        {
            return Forbid();
        }

        Line = line;
        await using var db = await _database.OpenAsync(cancellation);
        Members = await PartQueries.MembersAsync(db, cancellation);
        if (line.Measurement.MeasurementId is { } id)
        {
            var isInside = Reader.MaySeeUnit(line.UnitId);
            Evidence = [.. (await EvidenceStore.ReadAsync(db, id, cancellation)).Where(one => isInside || one.SupersededAt is null)];
            Notes = isInside ? await NoteStore.ReadAsync(db, id, cancellation) : [];
        }

        if (Parts.Count == 0 && Shown is { } shown)
        {
            Parts = [.. (await PartQueries.OfRevisionAsync(db, shown.Id, cancellation)).Select(Entry)];
        }

        if (Reader.May(Permission.AcceptValues))
        {
            LastLook = (await LastLookQueries.OfPeriodAsync(db, At.Id, [line.Measurement], cancellation)).Values.SingleOrDefault();
        }

        Reach = Reader.May(Permission.AcceptValues) ? await ReachQueries.FindAsync(_database, Code, At.Code, Now, cancellation) : null;
        return null;
    }

    private PartEntry Entry(Part part) => new()
    {
        Dimension = part.Dimension,
        Member = part.Member,
        Value = TypedNumber.Write(part.Value, figures.ChartWords.Numbers),
        Numerator = TypedNumber.Write(part.Numerator, figures.ChartWords.Numbers),
        Denominator = TypedNumber.Write(part.Denominator, figures.ChartWords.Numbers),
    };

    private static string? Said(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ReplaceLineEndings("\n");
}
