namespace PerformanceReporting.Trail;

/// <summary>An event of the audit trail: who did what to what, through which door.</summary>
internal sealed record TrailEvent
{
    public int Id { get; init; }

    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>The person's mail address, or the part of the system.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The person's name; null for the system.</summary>
    public string? Person { get; init; }

    public string Door { get; init; } = "";

    public string Action { get; init; } = "";

    public string SubjectType { get; init; } = "";

    public string SubjectId { get; init; } = "";

    /// <summary>What it was before, as JSON.</summary>
    public string? ValueBefore { get; init; }

    /// <summary>What it was after, as JSON.</summary>
    public string? ValueAfter { get; init; }
}
