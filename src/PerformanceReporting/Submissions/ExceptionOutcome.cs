namespace PerformanceReporting.Submissions;

/// <summary>What became of the wish to open a unit's period.</summary>
internal abstract record ExceptionOutcome
{
    private ExceptionOutcome()
    {
    }

    /// <summary>Open until this moment.</summary>
    internal sealed record Granted(DateTimeOffset ClosesAt) : ExceptionOutcome;

    /// <summary>Only the Secretary General's office grants exceptions.</summary>
    internal sealed record Forbidden : ExceptionOutcome;

    /// <summary>There is no such period or unit.</summary>
    internal sealed record Unknown : ExceptionOutcome;

    internal sealed record Invalid(IReadOnlyList<Problem> Problems) : ExceptionOutcome;
}
