using PerformanceReporting.Access;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Which of several editions somebody is shown.</summary>
internal static class EditionAccess
{
    /// <summary>The last of these editions that the reader may see, or that with the number; null when there is none.</summary>
    public static ReportEdition? LastSeenBy(this IEnumerable<ReportEdition> editions, CurrentUser reader, int? number = null) =>
        editions.Where(edition => (number is null || edition.Number == number) && edition.IsOpenTo(reader)).MaxBy(edition => edition.Number);

    /// <summary>Of the editions of a report for a session, the last that the reader may see, or that with the number; null when there is none.</summary>
    public static async Task<ReportEdition?> FindAsync(
        DatabaseConnection db, CurrentUser reader, string report, string session, int? number, CancellationToken cancellation = default) =>
        (await EditionQueries.ReadAsync(db, cancellation))
            .Where(edition => edition.ReportCode == report && edition.SessionCode == session)
            .LastSeenBy(reader, number);
}
