namespace PerformanceReporting.Reports;

/// <summary>A session that a report is for, and the last edition that the reader may see.</summary>
internal sealed record EditionListing(ReportDefinition Report, ReportSession Session, ReportEdition? Edition);
