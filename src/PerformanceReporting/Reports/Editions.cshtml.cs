using Microsoft.AspNetCore.Mvc.RazorPages;
using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Shared;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The sessions that have or will have a report, the latest first.</summary>
internal sealed class Editions(Database database, ReportLibrary library, CurrentUser reader, PlanClock clock, TimeProvider machine) : PageModel
{
    public ReportLanguage Language { get; private set; } = ReportLanguage.English;

    public IReadOnlyList<EditionListing> Listings { get; private set; } = [];

    public DateTimeOffset Now => clock.Now;

    public DateTimeOffset MachineNow => machine.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        Language = await ReportLanguage.ReadAsync(db, Languages.Current, cancellation);
        var editions = (await EditionQueries.ReadAsync(db, cancellation)).ToLookup(edition => (edition.ReportCode, edition.SessionId));
        var compilations = reader.May(Permission.CompileReports)
            ? (await CompilationStore.ReadAsync(db, cancellation)).ToDictionary(row => (row.ReportCode, row.SessionId))
            : [];
        Listings =
        [
            .. from session in (await SessionQueries.ReadAsync(db, cancellation)).Reverse()
               from report in library.All
               where report.Body == session.BodyCode
               select new EditionListing(report, session, editions[(report.Code, session.Id)].LastSeenBy(reader), compilations.GetValueOrDefault((report.Code, session.Id))),
        ];
    }
}
