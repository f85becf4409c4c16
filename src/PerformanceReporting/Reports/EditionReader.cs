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
        return edition is null ? null : await ReadAsync(db, definition, session, edition, cancellation);
    }

    /// <summary>What a report is called, in each language; nothing for one that is no longer declared.</summary>
    public IReadOnlyList<string> TitlesOf(string reportCode) =>
        library.Find(reportCode) is { } definition ? [.. ReportLanguage.Known.Select(definition.Title.In)] : [];

    /// <summary>An edition as it was after an earlier step, when its lines were those that it has now.</summary>
    /// <param name="db">Where it is.</param>
    /// <param name="contents">The edition as it is.</param>
    /// <param name="step">One of its steps.</param>
    /// <param name="cancellation">Stops the statement.</param>
    public static async Task<EditionContents> AsAfterAsync(
        DatabaseConnection db, EditionContents contents, EditionStep step, CancellationToken cancellation = default) =>
        step.Version == contents.Edition.Version
            ? contents
            : contents with
            {
                Edition = step.Of(contents.Edition),
                Narratives = await NarrativeStore.ReadAsOfAsync(db, contents.Edition.Id, step.RecordedAt, cancellation),
            };

    // The edition before is read without the one before it.
    private static async Task<EditionContents> ReadAsync(
        DatabaseConnection db, ReportDefinition definition, ReportSession session, ReportEdition edition, CancellationToken cancellation, bool isLatest = true)
    {
        var parts = await PartStore.ReadAsync(db, edition.Id, cancellation);
        var lines = await LineStore.ReadAsync(db, await SharedFiguresStore.OwnerAsync(db, edition.Id, cancellation), cancellation);
        var contents = EditionContents.Of(parts?.Definition ?? definition, parts?.Session ?? session, edition, lines);
        return parts is null
            ? contents
            : contents with
            {
                Costs = parts.Costs,
                Proposals = parts.Proposals,
                Translations = parts.Translations,
                VerifyAt = parts.VerifyAt,
                Narratives = await NarrativeStore.ReadAsync(db, edition.Id, cancellation),
                Previous = isLatest && parts.Previous is { } name ? await PreviousAsync(db, definition, session, name, cancellation) : null,
            };
    }

    private static async Task<EditionContents?> PreviousAsync(
        DatabaseConnection db, ReportDefinition definition, ReportSession session, EditionName name, CancellationToken cancellation) =>
        (await EditionQueries.ReadAsync(db, cancellation))
            .FirstOrDefault(edition => edition.ReportCode == definition.Code && edition.SessionCode == name.Session && edition.Number == name.Number) is { } previous
            ? await ReadAsync(db, definition, session, previous, cancellation, isLatest: false)
            : null;
}
