namespace PerformanceReporting.Reports;

/// <summary>An edition before its figures: which one it will be, and what was there when that was decided.</summary>
/// <param name="Definition">The report.</param>
/// <param name="Session">The session, with the period and the cut-off that the report's rules give it.</param>
/// <param name="Latest">The last edition for the session; null when there is none.</param>
/// <param name="Edition">The edition to be: another one, or <paramref name="Latest"/> compiled again.</param>
internal sealed record PlannedEdition(ReportDefinition Definition, ReportSession Session, ReportEdition? Latest, ReportEdition Edition)
{
    /// <summary>Whether a draft is compiled again.</summary>
    public bool IsAgain => Edition.Id != 0;

    /// <summary>Where its workbook says that it can be verified; null where the site's address is not set.</summary>
    public string? VerifyAt { get; init; }

    /// <summary>Its lines, in their order.</summary>
    public IReadOnlyList<ReportLine> LinesOf(EditionFigures figures) => EditionLines.Of(Session, figures, Edition.Name);
}
