namespace PerformanceReporting.Submissions.Supporting;

/// <summary>What somebody of the unit or the office wrote about a value.</summary>
internal sealed record Note
{
    public int Id { get; init; }

    public int MeasurementId { get; init; }

    public string Body { get; init; } = "";

    /// <summary>What it does to the value's follow-up flag; null when it leaves it.</summary>
    public FollowUp? Flag { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public int RecordedBy { get; init; }

    /// <summary>Whether the value of this thread is to be followed up: the last note that spoke of it raised the flag.</summary>
    public static bool IsRaised(IEnumerable<Note> thread) => thread.LastOrDefault(note => note.Flag is not null)?.Flag == FollowUp.Raised;
}

internal enum FollowUp
{
    Raised,
    Settled,
}
