namespace PerformanceReporting.Reports;

/// <summary>What an installation may set about reports.</summary>
internal sealed record ReportSettings
{
    /// <summary>Whether a report is published by another person than the one who released it.</summary>
    public bool SecondConfirmation { get; init; }

    /// <summary>The address at which a printed workbook says that it can be verified; null where the site's address is not set.</summary>
    public string? VerifyAt { get; init; }

    /// <exception cref="FormatException">The site's address is none of the web.</exception>
    public static ReportSettings Read(IConfiguration configuration) => new()
    {
        SecondConfirmation = configuration.GetValue("Reports:SecondConfirmation", false),
        VerifyAt = configuration["Site:Address"] is { Length: > 0 } site ? VerifyPageOf(site) : null,
    };

    private static string VerifyPageOf(string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is ("https" or "http")
            ? $"{address.GetLeftPart(UriPartial.Path).TrimEnd('/')}/verify"
            : throw new FormatException($"Site:Address is '{site}'; write it as https://performance.example.org.");
}
