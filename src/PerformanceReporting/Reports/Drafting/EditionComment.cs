namespace PerformanceReporting.Reports.Drafting;

/// <summary>What a member of the Senior Management Team, or the office, says of an edition before it is released.</summary>
internal sealed record EditionComment
{
    public int Id { get; init; }

    /// <summary>The goal that it speaks of; null for the whole report.</summary>
    public int? GoalNumber { get; init; }

    public string Body { get; init; } = "";

    public DateTimeOffset RecordedAt { get; init; }

    public int RecordedBy { get; init; }

    public string Author { get; init; } = "";
}
