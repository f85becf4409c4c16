using System.Text.RegularExpressions;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>
/// Which edition a workbook is of: what its properties say; where somebody took them off, the edition whose seal or whose
/// figure codes are printed in it.
/// </summary>
internal static partial class WorkbookOrigin
{
    /// <param name="given">The workbook.</param>
    /// <param name="known">All editions.</param>
    /// <param name="titles">The titles of a report by its code, in each language.</param>
    /// <returns>The edition, the language, and the edition's version then; null where none is named.</returns>
    public static (ReportEdition Edition, string Language, int Version)? Find(
        WorkbookContent given, IReadOnlyList<ReportEdition> known, Func<string, IReadOnlyList<string>> titles)
    {
        if (WorkbookClaim.Read(given.Description) is { } claim
            && known.FirstOrDefault(edition => (edition.ReportCode, edition.SessionCode, edition.Number) == (claim.ReportCode, claim.SessionCode, claim.Number)) is { } claimed)
        {
            return (claimed, ReportLanguage.Known.Contains(claim.Language) ? claim.Language : LanguageOf(given), claim.Version);
        }

        var texts = given.Sheets.SelectMany(sheet => sheet.Cells.Values).Select(cell => cell.Text).Where(text => text.Length is > 0 and < 200).ToHashSet(StringComparer.Ordinal);
        var seals = texts.Where(text => Seal().IsMatch(text)).ToHashSet(StringComparer.Ordinal);
        var sealedAlike = known.Where(edition => seals.Contains(edition.ContentHash)).ToList();
        var candidates = sealedAlike.Count > 0
            ? sealedAlike
            : known.Where(edition => texts.Any(text => text.StartsWith(edition.Name + "-", StringComparison.Ordinal))).ToList();

        // The reports of a round print the same figures under their own titles.
        return (candidates.Find(edition => titles(edition.ReportCode).Any(texts.Contains)) ?? candidates.FirstOrDefault()) is { } found
            ? (found, LanguageOf(given), found.Version)
            : null;
    }

    // That in which more of the sheets are named.
    private static string LanguageOf(WorkbookContent given) =>
        ReportLanguage.Known.MaxBy(code => Enum.GetNames<ReportSection>()
            .Where(section => section != nameof(ReportSection.Goals))
            .Count(section => given.Find(ReportTexts.In(code)[$"Sheet.{section}"]) is not null))!;

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Seal();
}
