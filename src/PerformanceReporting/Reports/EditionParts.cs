namespace PerformanceReporting.Reports;

/// <summary>
/// What an edition freezes beside its lines, so that it can be written again years later and be the same: how the report
/// was declared, the session as it was planned, which edition came before, translations, costs, proposed definitions.
/// </summary>
internal sealed record EditionParts
{
    public required ReportDefinition Definition { get; init; }

    public required ReportSession Session { get; init; }

    /// <summary>The edition that the body saw before this one; null for its first.</summary>
    public EditionName? Previous { get; init; }

    /// <summary>The plan's texts by their English, for each other language.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Translations { get; init; }

    /// <summary>The costs known at the cut-off, in the order of activities, plan years and sources.</summary>
    public required IReadOnlyList<CostLine> Costs { get; init; }

    /// <summary>What was proposed and not decided at the cut-off, and what was approved since the edition before.</summary>
    public required IReadOnlyList<ProposalLine> Proposals { get; init; }

    /// <summary>The address that a workbook names for verifying it; null where none was set when the edition was compiled.</summary>
    public string? VerifyAt { get; init; }
}

/// <summary>Names an edition of a report without the identities of one database.</summary>
internal sealed record EditionName(string Session, int Number);
