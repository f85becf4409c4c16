namespace PerformanceReporting.Reports;

/// <summary>A session that a report is for.</summary>
/// <param name="Report">The report.</param>
/// <param name="Session">The session.</param>
/// <param name="Edition">The last edition that the reader may see.</param>
/// <param name="Compilation">For those who may compile: who is at it, or what became of the last try.</param>
internal sealed record EditionListing(ReportDefinition Report, ReportSession Session, ReportEdition? Edition, Compilation? Compilation);
