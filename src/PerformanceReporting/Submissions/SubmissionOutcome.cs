namespace PerformanceReporting.Submissions;

/// <summary>What became of a step of the workflow; each door says it in its own form.</summary>
internal abstract record SubmissionOutcome
{
    private SubmissionOutcome()
    {
    }

    /// <summary>The step was taken; this is the measurement's new version.</summary>
    internal sealed record Done(int MeasurementId, int Version) : SubmissionOutcome;

    /// <summary>There is no such indicator, period or measurement that the person may see.</summary>
    internal sealed record Unknown(string Message) : SubmissionOutcome;

    /// <summary>The person's roles do not allow the step.</summary>
    internal sealed record Forbidden(string Message) : SubmissionOutcome;

    /// <summary>The value cannot be changed now.</summary>
    internal sealed record Locked(Lock Lock) : SubmissionOutcome;

    /// <summary>Somebody else changed the measurement after the person had seen it.</summary>
    internal sealed record Conflict(string Message, int Version) : SubmissionOutcome;

    /// <summary>Every problem that the rules found.</summary>
    internal sealed record Invalid(IReadOnlyList<Problem> Problems) : SubmissionOutcome;
}

/// <summary>Why a value cannot be changed, since when, and who can open it.</summary>
internal sealed record Lock(string Why, DateTimeOffset Since, string WhoCanOpen);
