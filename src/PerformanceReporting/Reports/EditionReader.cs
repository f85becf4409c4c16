using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Brings a frozen edition together with its definition and session.</summary>
internal sealed class EditionReader(ReportLibrary library)
{
    /// <summary>The report's edition for a session; the last one where no number is given. Null when there is none.</summary>
    public async Task<EditionContents?> ReadAsync(
        DatabaseConnection db, string reportCode, string sessionCode, int? number = null, CancellationToken cancellation = default)
    {
        if (library.Find(reportCode) is not { } definition
            || await SessionQueries.FindAsync(db, definition.Body, sessionCode, DateTimeOffset.MaxValue, cancellation) is not { } session)
        {
            return null;
        }

        var editions = (await EditionQueries.ReadAsync(db, cancellation)).Where(edition => edition.ReportCode == reportCode && edition.SessionId == session.Id);
        var edition = number is null ? editions.MaxBy(edition => edition.Number) : editions.FirstOrDefault(edition => edition.Number == number);
        return edition is null
            ? null
            : EditionContents.Of(definition, session, edition, await LineStore.ReadAsync(db, edition.Id, cancellation));
    }
}
