namespace PerformanceReporting.Submissions;

/// <summary>What became of a step of the workflow; each door says it in its own form, in the words of <see cref="SubmissionWords"/>.</summary>
internal abstract record SubmissionOutcome
{
    private SubmissionOutcome()
    {
    }

    /// <summary>The step was taken; this is the measurement's new version.</summary>
    internal sealed record Done(int MeasurementId, int Version) : SubmissionOutcome
    {
        /// <summary>The measurement as it stands then.</summary>
        public required MeasurementCase After { get; init; }

        /// <summary>What the validation rules found and the comment answers, or a draft may still have.</summary>
        public IReadOnlyList<Problem> Warnings { get; init; } = [];
    }

    /// <summary>There is no such indicator, or it had no definition in force at such a period.</summary>
    internal sealed record Unknown : SubmissionOutcome;

    /// <summary>The person's roles do not allow the step.</summary>
    internal sealed record Forbidden(Refusal Why) : SubmissionOutcome;

    /// <summary>The value cannot be changed now.</summary>
    internal sealed record Locked(Lock Lock) : SubmissionOutcome;

    /// <summary>The measurement is not what the person saw, or not in a state for this step; it is at that version now.</summary>
    internal sealed record Conflict(Refusal Why, int Version) : SubmissionOutcome;

    /// <summary>Every problem that the rules found.</summary>
    internal sealed record Invalid(IReadOnlyList<Problem> Problems) : SubmissionOutcome;
}
