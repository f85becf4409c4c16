using PerformanceReporting.Storage;

namespace PerformanceReporting.Reports;

/// <summary>The office's texts as a frozen part of a released edition, so that a text altered later is noticed.</summary>
internal static class SealedNarratives
{
    private const string Part = "narratives";

    /// <summary>Freezes the texts as they are; those of an earlier release give way. The caller has seen that the edition is open.</summary>
    public static async Task SealAsync(DatabaseConnection db, int editionId, CancellationToken cancellation = default) =>
        await PartStore.PutAsync(db, editionId, Part, FrozenJson.Write(await NarrativeStore.ReadAsync(db, editionId, cancellation)), cancellation);

    /// <summary>Whether the texts are those that were released; so they are where none were sealed, as in a draft.</summary>
    public static async Task<bool> HoldAsync(DatabaseConnection db, ReportEdition edition, CancellationToken cancellation = default) =>
        edition.IsOpen
        || await PartStore.FindAsync(db, edition.Id, Part, cancellation) is not { } content
        || content == FrozenJson.Write(await NarrativeStore.ReadAsync(db, edition.Id, cancellation));
}
