using Microsoft.Extensions.Caching.Memory;
using PerformanceReporting.Access;
using PerformanceReporting.Charts;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports.Sections;

/// <summary>
/// The charts of an edition, each at an address of its own that bears the seal of the figures: what a browser has once
/// fetched it need not ask for again. They are the pictures that the workbook holds.
/// </summary>
internal sealed class ChartPictures(Database database, EditionReader reader, IMemoryCache kept)
{
    private static readonly TimeSpan WhileAPageIsLoaded = TimeSpan.FromMinutes(1);

    /// <summary>Where an indicator's chart is, beginning with a tilde for the site.</summary>
    public static string AddressOf(ReportEdition edition, string indicatorCode, ReportLanguage language) =>
        FormattableString.Invariant($"~/reports/{edition.ReportCode}/{edition.SessionCode}/{edition.Number}/charts/{Uri.EscapeDataString(indicatorCode)}?language={language.Code}&seal={edition.ContentHash[..12]}");

    /// <summary>The picture as PNG; null where the reader may not see the edition, its figures are no longer these, or there is nothing to draw.</summary>
    public async Task<byte[]?> FindAsync(
        CurrentUser person, string report, string session, int number, string indicatorCode, string language, string? seal, CancellationToken cancellation = default)
    {
        await using var db = await database.OpenAsync(cancellation);
        var edition = await EditionAccess.FindAsync(db, person, report, session, number, cancellation);
        if (edition is null || seal is not { Length: 12 } || !edition.ContentHash.StartsWith(seal, StringComparison.Ordinal))
        {
            return null;
        }

        var contents = await kept.GetOrCreateAsync((edition.Id, edition.Version), entry =>
        {
            entry.SlidingExpiration = WhileAPageIsLoaded;
            return reader.ReadAsync(db, report, session, number, cancellation);
        });
        var indicator = contents?.Indicators.FirstOrDefault(indicator => indicator.Line.IndicatorCode == indicatorCode);
        return indicator is not null && IndicatorCharts.Of(indicator, contents!.In(language) ?? await ReportLanguage.ReadAsync(db, language, cancellation)) is { } chart
            ? ChartRenderer.Png(chart)
            : null;
    }
}
