namespace PerformanceReporting.Reports;

/// <summary>A step that was taken with an edition, and what the edition said of itself from then on.</summary>
internal sealed record EditionStep
{
    /// <summary>The edition's version that the step led to.</summary>
    public int Version { get; init; }

    public EditionState State { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public int? RecordedBy { get; init; }

    /// <summary>The name of who took it; null for the system.</summary>
    public string? Recorder { get; init; }

    /// <summary>Why the edition went back to be a draft; null for any other step.</summary>
    public string? Why { get; init; }

    public DateTimeOffset CompiledAt { get; init; }

    public DateTimeOffset? ReleasedAt { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public string? AgendaItem { get; init; }

    public string? DocumentNumber { get; init; }

    public string? Reason { get; init; }

    public string ContentHash { get; init; } = "";

    /// <summary>The edition as it was after this step; who took the steps is left as it is known now.</summary>
    public ReportEdition Of(ReportEdition edition) => edition with
    {
        Version = Version,
        State = State,
        CompiledAt = CompiledAt,
        ReleasedAt = ReleasedAt,
        PublishedAt = PublishedAt,
        AgendaItem = AgendaItem,
        DocumentNumber = DocumentNumber,
        Reason = Reason,
        ContentHash = ContentHash,
    };
}
