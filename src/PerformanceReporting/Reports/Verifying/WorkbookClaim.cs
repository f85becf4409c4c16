using System.Globalization;
using System.Text.RegularExpressions;

namespace PerformanceReporting.Reports.Verifying;

/// <summary>What a workbook says that it is, in its document properties: <c>policy-commission, PC80, edition 1, step 3, en · SHA-256 …</c>.</summary>
/// <param name="ReportCode">The report.</param>
/// <param name="SessionCode">The session.</param>
/// <param name="Number">The edition's number.</param>
/// <param name="Version">The edition's version when the workbook was written.</param>
/// <param name="Language">The language, as a two-letter code.</param>
/// <param name="ContentHash">The seal of the figures.</param>
internal sealed partial record WorkbookClaim(string ReportCode, string SessionCode, int Number, int Version, string Language, string ContentHash)
{
    public static WorkbookClaim Of(ReportEdition edition, string language) =>
        new(edition.ReportCode, edition.SessionCode, edition.Number, edition.Version, language, edition.ContentHash);

    /// <summary>Null where the text is no such claim.</summary>
    public static WorkbookClaim? Read(string? text) =>
        text is not null && Claim().Match(text) is { Success: true, Groups: var said }
            && int.TryParse(said[3].Value, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(said[4].Value, CultureInfo.InvariantCulture, out var version)
            ? new(said[1].Value, said[2].Value, number, version, said[5].Value, said[6].Value)
            : null;

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{ReportCode}, {SessionCode}, edition {Number}, step {Version}, {Language} · SHA-256 {ContentHash}");

    [GeneratedRegex(@"^([a-z0-9-]{1,60}), ([^\s,]{1,60}), edition ([0-9]{1,6}), step ([0-9]{1,6}), ([a-z]{2}) · SHA-256 ([0-9a-f]{64})$")]
    private static partial Regex Claim();
}
