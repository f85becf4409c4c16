namespace PerformanceReporting.Reports;

/// <summary>What somebody asks to have compiled.</summary>
internal sealed record CompileRequest
{
    public required string ReportCode { get; init; }

    /// <summary>Null for the session whose cut-off passed last.</summary>
    public string? SessionCode { get; init; }

    /// <summary>Why there is to be another edition of a report that was released; not needed before.</summary>
    public string? Reason { get; init; }

    /// <summary>Where the report stands on the session's agenda; null leaves what is known.</summary>
    public string? AgendaItem { get; init; }

    /// <summary>Its number among the session's documents; null leaves what is known.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Whether an edition that stands is left alone, as the schedule does; people may compile a draft again.</summary>
    public bool OnlyWhereMissing { get; init; }
}
