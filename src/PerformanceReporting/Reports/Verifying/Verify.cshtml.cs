using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>Whoever holds a report's workbook is told here whether it is genuine. Nothing of the file is kept.</summary>
[RequestSizeLimit(LargestRequest)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
internal sealed class Verify(Database database, WorkbookVerifier verifier, CurrentUser reader) : PageModel
{
    // A file a little too large is still told so in words.
    private const long LargestRequest = WorkbookGuard.LargestFile + (8L * 1024 * 1024);

    public ReportLanguage Language { get; private set; } = ReportLanguage.English;

    public string? FileName { get; private set; }

    /// <summary>Null before a file was given.</summary>
    public WorkbookVerdict? Verdict { get; private set; }

    /// <summary>The verdict where the reader may be told its figures.</summary>
    public WorkbookVerdict.Found? Readable =>
        Verdict is WorkbookVerdict.Found found && found.Contents.Edition.IsOpenTo(reader) ? found : null;

    public bool IsGenuine => Verdict is WorkbookVerdict.Found { IsGenuine: true };

    public string Sentence => Verdict is WorkbookVerdict.Found found && Readable is null
        ? WorkbookMessages.Barely(found, Language)
        : WorkbookMessages.Of(Verdict!, Language);

    public Task OnGetAsync(CancellationToken cancellation) => ReadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(IFormFile? workbook, CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        FileName = workbook?.FileName;
        Verdict = workbook is { Length: > WorkbookGuard.LargestFile }
            ? new WorkbookVerdict.Refused(WorkbookFault.TooLarge)
            : await verifier.VerifyAsync(await BytesAsync(workbook, cancellation), cancellation);
        if (Verdict is WorkbookVerdict.Refused { Fault: var fault })
        {
            Response.StatusCode = fault is WorkbookFault.TooLarge or WorkbookFault.Swollen
                ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancellation)
    {
        using var content = new MemoryStream();
        await (file?.CopyToAsync(content, cancellation) ?? Task.CompletedTask);
        return content.ToArray();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        Language = await ReportLanguage.ReadAsync(db, Languages.Current, cancellation);
    }
}
