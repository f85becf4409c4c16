namespace PerformanceReporting.Submissions.Supporting;

/// <summary>What became of evidence or a note that somebody wanted to add or take off.</summary>
internal abstract record SupportOutcome
{
    private SupportOutcome()
    {
    }

    internal sealed record Done : SupportOutcome;

    /// <summary>There is no such value, or nothing of it that the person sees.</summary>
    internal sealed record Unknown : SupportOutcome;

    /// <summary>Only the unit that answers for the value, and the office, add to it.</summary>
    internal sealed record Forbidden : SupportOutcome;

    internal sealed record Invalid(IReadOnlyList<Problem> Problems) : SupportOutcome;
}
