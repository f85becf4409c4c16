using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Indicators;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>The validation rules in force; an administrator adds, changes and ends them.</summary>
[Authorize(nameof(Permission.Administer))]
internal sealed class Rules(Database database, RuleBook book, CurrentUser user, Figures figures) : PageModel
{
    private IReadOnlyDictionary<int, string> _indicators = new Dictionary<int, string>();

    public IReadOnlyList<ValidationRule> InForce { get; private set; } = [];

    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    [BindProperty]
    public RuleEntry Entry { get; set; } = new();

    /// <summary>Whether the rules were changed just now.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    public string IndicatorOf(int id) => _indicators.GetValueOrDefault(id, "");

    public Task OnGetAsync(CancellationToken cancellation) => LookAsync(cancellation);

    public async Task<IActionResult> OnPostPutAsync(CancellationToken cancellation)
    {
        var (draft, unreadable) = Entry.Read(figures);
        return await AnswerAsync(unreadable.Count > 0 ? unreadable : await book.PutAsync(user, Door.Page, draft, cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(string? code, string? reason, CancellationToken cancellation) =>
        await AnswerAsync(await book.EndAsync(user, Door.Page, code ?? "", reason, cancellation), cancellation);

    private async Task<IActionResult> AnswerAsync(IReadOnlyList<Problem> problems, CancellationToken cancellation)
    {
        if (problems.Count == 0)
        {
            return RedirectToPage(new { Done = true });
        }

        Problems = problems;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await LookAsync(cancellation);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        InForce = await RuleQueries.ReadAsync(db, cancellation);
        _indicators = await RuleQueries.IndicatorCodesAsync(db, cancellation);
    }
}

/// <summary>A rule as it stands in the form, letter for letter.</summary>
internal sealed class RuleEntry
{
    public string? Code { get; set; }

    public RuleKind Kind { get; set; }

    public Grade Grade { get; set; } = Grade.Warning;

    public MeasureType? MeasureType { get; set; }

    public string? IndicatorCode { get; set; }

    public string? LowerBound { get; set; }

    public string? UpperBound { get; set; }

    public string? Share { get; set; }

    public string? Reason { get; set; }

    /// <summary>What the form says, and where it cannot be read.</summary>
    public (RuleDraft Draft, IReadOnlyList<Problem> Problems) Read(Figures figures)
    {
        var problems = new List<Problem>();
        decimal? Number(string? typed, string field)
        {
            if (!TypedNumber.TryRead(typed, figures.ChartWords.Numbers, out var value) || !SubmissionRules.Fits(value))
            {
                problems.Add(new("unreadable-number", field));
            }

            return value;
        }

        var draft = new RuleDraft
        {
            Code = Code?.Trim() ?? "",
            Kind = Kind,
            Grade = Grade,
            MeasureType = MeasureType,
            IndicatorCode = IndicatorCode?.Trim(),
            LowerBound = Number(LowerBound, nameof(LowerBound)),
            UpperBound = Number(UpperBound, nameof(UpperBound)),
            Share = Number(Share, nameof(Share)),
            Reason = Reason,
        };
        return (draft, problems);
    }
}
