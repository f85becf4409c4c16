using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>Brings together what an edition freezes beside its lines, as known at its cut-off.</summary>
internal static class EditionPartsReader
{
    /// <param name="db">The compiler's transaction.</param>
    /// <param name="definition">The report.</param>
    /// <param name="session">The session that it is compiled for.</param>
    /// <param name="edition">The edition, with its number and cut-off.</param>
    /// <param name="cancellation">Stops the statement.</param>
    public static async Task<EditionParts> ReadAsync(
        DatabaseConnection db, ReportDefinition definition, ReportSession session, ReportEdition edition, CancellationToken cancellation = default)
    {
        var previous = await PreviousAsync(db, edition, cancellation);
        var since = previous is null ? (DateOnly?)null : DateOnly.FromDateTime(previous.CutOffAt.UtcDateTime);
        var translations = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var language in ReportLanguage.Known.Where(code => code != ReportLanguage.English.Code))
        {
            translations[language] = await TranslationQueries.ReadAsync(db, language, cancellation);
        }

        return new()
        {
            Definition = definition,
            Session = session,
            Previous = previous is null ? null : new(previous.SessionCode, previous.Number),
            Translations = translations,
            Costs = await CostQueries.ReadAsync(db, session.PlanId, edition.CutOffAt, cancellation),
            Proposals = await ProposalQueries.ReadAsync(db, session.PlanId, since, edition.CutOffAt, cancellation),
        };
    }

    // What readers hold in their hands: the edition that this one corrects, else the last published one of the report.
    private static async Task<ReportEdition?> PreviousAsync(DatabaseConnection db, ReportEdition edition, CancellationToken cancellation)
    {
        var editions = (await EditionQueries.ReadAsync(db, cancellation)).Where(other => other.ReportCode == edition.ReportCode).ToList();
        return editions.Where(other => other.SessionId == edition.SessionId && other.Number < edition.Number).MaxBy(other => other.Number)
            ?? editions.LastOrDefault(other => other.SessionId != edition.SessionId && other.State is EditionState.Published && other.CutOffAt < edition.CutOffAt);
    }
}
