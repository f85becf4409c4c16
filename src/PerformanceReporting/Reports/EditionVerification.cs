using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>
/// Holds every stored edition against its seal, and against what the rules make of the inputs as they were known at its
/// cut-off.
/// </summary>
internal sealed class EditionVerification(ReportLibrary library)
{
    /// <returns>How many editions there are, and a sentence for each thing that does not hold.</returns>
    public async Task<(int Editions, IReadOnlyList<string> Faults)> VerifyAsync(DatabaseConnection db, CancellationToken cancellation = default)
    {
        var faults = new List<string>();
        var editions = await EditionQueries.ReadAsync(db, cancellation);
        var sessions = (await SessionQueries.ReadAsync(db, cancellation)).ToDictionary(session => session.Id);
        foreach (var edition in editions)
        {
            var owner = await SharedFiguresStore.OwnerAsync(db, edition.Id, cancellation);
            var parts = await PartStore.AlteredAsync(db, edition.Id, cancellation);
            faults.AddRange(parts.Select(part => $"Edition {edition.Name} of {edition.ReportCode}: its frozen part '{part}' was altered after it was sealed."));
            if (!await SealedNarratives.HoldAsync(db, edition, cancellation))
            {
                faults.Add($"Edition {edition.Name} of {edition.ReportCode}: what it says of its goals was altered after it was released.");
            }

            if (owner != edition.Id)
            {
                faults.AddRange(Shared(edition, editions.First(other => other.Id == owner)));
                continue;
            }

            var stored = await LineStore.ReadAsync(db, edition.Id, cancellation);
            var session = sessions[edition.SessionId] with { AsAt = await EditionQueries.AsAtAsync(db, edition, cancellation) };
            faults.AddRange(Seal(edition, stored, session.AsAt));
            faults.AddRange(await RecomputeAsync(db, edition, session, stored, cancellation));
        }

        return (editions.Count, faults);
    }

    // The figures themselves are verified with the edition that holds them.
    private static IEnumerable<string> Shared(ReportEdition edition, ReportEdition owner)
    {
        if (edition.ContentHash != owner.ContentHash)
        {
            yield return $"Edition {edition.Name} of {edition.ReportCode}: it refers to the figures of {owner.Name} of {owner.ReportCode}, which are not those that it was sealed with.";
        }
    }

    private static IEnumerable<string> Seal(ReportEdition edition, IReadOnlyList<ReportLine> stored, DateOnly asAt)
    {
        if (ContentHash.Of(stored) != edition.ContentHash)
        {
            yield return $"Edition {edition.Name} of {edition.ReportCode}: its frozen figures were altered after they were sealed.";
        }

        foreach (var line in stored.Where(line => line.FigureCode != FigureCodes.Of(edition.Name, line, asAt)))
        {
            yield return $"Edition {edition.Name} of {edition.ReportCode}: the code {line.FigureCode} is not that of its figure.";
        }
    }

    private async Task<IEnumerable<string>> RecomputeAsync(
        DatabaseConnection db, ReportEdition edition, ReportSession session, IReadOnlyList<ReportLine> stored, CancellationToken cancellation)
    {
        if (library.Find(edition.ReportCode) is not { } definition)
        {
            return [$"Edition {edition.Name} of {edition.ReportCode}: the report is no longer declared, so it cannot be recomputed."];
        }

        var figures = await EditionFigures.ReadAsync(db, session.PlanId, definition.Provisional, edition.CutOffAt, cancellation);
        var wanted = EditionLines.Of(session, figures, edition.Name).ToDictionary(line => line.FigureCode);
        var have = stored.ToDictionary(line => line.FigureCode);
        return wanted.Keys.Union(have.Keys).Order(StringComparer.Ordinal)
            .Where(code => !AreAlike(have.GetValueOrDefault(code), wanted.GetValueOrDefault(code)))
            .Select(code => $"{code} in {edition.ReportCode}: what is frozen is not what the inputs known at the cut-off give.");
    }

    private static bool AreAlike(ReportLine? one, ReportLine? other) =>
        one is not null && other is not null && ContentHash.Canonical(one) == ContentHash.Canonical(other);
}
