namespace PerformanceReporting.Submissions.Reminding;

/// <summary>What became of the office's wish to have heads reminded.</summary>
internal abstract record RemindOutcome
{
    private RemindOutcome()
    {
    }

    /// <param name="People">How many get a mail.</param>
    /// <param name="Already">How many were left out, for they had one today.</param>
    internal sealed record Done(int People, int Already) : RemindOutcome;

    /// <summary>Only the Secretary General's office has heads reminded.</summary>
    internal sealed record Forbidden : RemindOutcome;

    /// <summary>There is no such period or unit.</summary>
    internal sealed record Unknown : RemindOutcome;
}
