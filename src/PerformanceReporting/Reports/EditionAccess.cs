using PerformanceReporting.Access;

namespace PerformanceReporting.Reports;

/// <summary>Who sees which editions: everyone the published ones, the office and the Secretary General all.</summary>
internal static class EditionAccess
{
    public static bool MaySee(this CurrentUser reader, ReportEdition edition) =>
        edition.State is EditionState.Published || reader.May(Permission.PreviewReports);

    /// <summary>The last of these editions that the reader may see, or that with the number; null when there is none.</summary>
    public static ReportEdition? LastSeenBy(this IEnumerable<ReportEdition> editions, CurrentUser reader, int? number = null) =>
        editions.Where(edition => (number is null || edition.Number == number) && reader.MaySee(edition)).MaxBy(edition => edition.Number);
}
