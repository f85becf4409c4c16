using PerformanceReporting.Access;

namespace PerformanceReporting.Submissions;

/// <summary>A line of the sheet with its fields: what stands in them, and what was wrong with it.</summary>
internal sealed record ValueRow
{
    public required ValueLine Line { get; init; }

    public required ValueEntry Entry { get; init; }

    /// <summary>Whether the reader gives the unit's values; else the sheet is only to be read.</summary>
    public required bool MayGive { get; init; }

    /// <summary>Why the value cannot be changed now; null when it can.</summary>
    public Lock? Lock { get; init; }

    /// <summary>What became of the row just now; null when nothing was tried, or it was taken.</summary>
    public SubmissionOutcome? Refused { get; init; }

    public string Code => Line.Code;

    public MeasurementRevision? Pending => Line.Measurement.Pending;

    public MeasurementRevision? Accepted => Line.Measurement.Accepted;

    /// <summary>What was answered last, draft or not.</summary>
    public MeasurementRevision? Shown => Pending ?? Accepted;

    public bool HasFields => MayGive && Lock is null;

    /// <summary>Whether the fields are folded away: the value was sent, and to change it is the exception.</summary>
    public bool IsFolded => Shown is { State: SubmissionState.Submitted or SubmissionState.Accepted, NotAvailableReason: null };

    /// <summary>Whether a new value would correct an accepted one.</summary>
    public bool IsCorrection => Accepted is { NotAvailableReason: null };

    public string NameOf(string field) => $"Entries[{Code}].{field}";

    public string IdOf(string field) => $"{Code}-{field}";

    /// <summary>The problems of a field; those of a refusal that speaks of no field stand beside the state.</summary>
    public IReadOnlyList<Problem> ProblemsOf(string field) =>
        Refused is SubmissionOutcome.Invalid invalid ? [.. invalid.Problems.Where(problem => problem.Field == field)] : [];

    public bool HasProblems(params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (ProblemsOf(field).Count > 0)
            {
                return true;
            }
        }

        return false;
    }
}
