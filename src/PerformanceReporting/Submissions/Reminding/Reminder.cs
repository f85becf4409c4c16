namespace PerformanceReporting.Submissions.Reminding;

/// <summary>That somebody was reminded of a period's values.</summary>
internal sealed record Reminder
{
    public int PersonId { get; init; }

    public string Person { get; init; } = "";

    public DateOnly DueOn { get; init; }

    /// <summary>The day of the schedule that it was for, counted from the due day; null when the office asked for it.</summary>
    public int? OffsetDays { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who asked for it; null for the schedule.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When its mail left the house; null while it waits or where it was given up.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? GivenUpAt { get; init; }
}
