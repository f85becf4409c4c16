using PerformanceReporting.Access;
using PerformanceReporting.Results;

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

    /// <summary>What submitting the row as it is would be answered with.</summary>
    public IReadOnlyList<Problem> Foreseen { get; init; } = [];

    public string Code => Line.Code;

    public MeasurementRevision? Pending => Line.Measurement.Pending;

    public MeasurementRevision? Accepted => Line.Measurement.Accepted;

    /// <summary>What was answered last, draft or not.</summary>
    public MeasurementRevision? Shown => Pending ?? Accepted;

    public bool HasFields => MayGive && Lock is null;

    /// <summary>Whether what is typed can be kept as a draft: not while the office has the value before it.</summary>
    public bool IsKept => HasFields && Pending is not { State: SubmissionState.Submitted };

    /// <summary>Whether a draft waits to be submitted.</summary>
    public bool IsDraft => HasFields && Pending is { State: SubmissionState.Draft, IsAnswer: true };

    /// <summary>Whether the fields are folded away: the value was sent, and to change it is the exception.</summary>
    public bool IsFolded => Shown is { State: SubmissionState.Submitted or SubmissionState.Accepted, NotAvailableReason: null };

    /// <summary>Whether a new value would correct an accepted one.</summary>
    public bool IsCorrection => Accepted is { NotAvailableReason: null };

    /// <summary>What the row is, for its look and its script.</summary>
    public string? Tones => (Refused is not null, IsKept, IsDraft) switch
    {
        (false, false, _) => null,
        var (refused, kept, draft) => string.Join(' ', new[] { refused ? "refused" : "", kept ? "keeps" : "", draft ? "draft" : "" }.Where(tone => tone.Length > 0)),
    };

    /// <summary>The field that the answer itself is typed into.</summary>
    public string Answer => Line.IsNarrative ? nameof(ValueEntry.Narrative) : nameof(ValueEntry.Value);

    public string NameOf(string field) => $"Entries[{Code}].{field}";

    public string IdOf(string field) => $"{Code}-{field}";

    /// <summary>A line as it is shown after a step, or before any.</summary>
    /// <param name="line">The line as it stands now.</param>
    /// <param name="mayGive">Whether the reader gives the unit's values.</param>
    /// <param name="now">The moment by the domain's clock.</param>
    /// <param name="figures">How the reader writes numbers.</param>
    /// <param name="typed">What was typed; null where the page is only opened.</param>
    /// <param name="refused">What became of it; null where nothing was tried, or it was taken.</param>
    public static ValueRow Of(ValueLine line, bool mayGive, DateTimeOffset now, Figures figures, ValueEntry? typed, SubmissionOutcome? refused)
    {
        var entry = ValueEntry.Of(line.Measurement, figures);
        if (refused is not null && typed is not null)
        {
            // The next attempt is made knowingly: both values are shown.
            typed.Version = line.Measurement.Version;
            entry = typed;
        }

        return new ValueRow
        {
            Line = line,
            Entry = entry,
            MayGive = mayGive,
            Lock = SubmissionWindow.LockOf(line.Measurement, now),
            Refused = refused,
        };
    }

    /// <summary>The problems of a field; those of a refusal that speaks of no field stand beside the state.</summary>
    public IReadOnlyList<Problem> ProblemsOf(string field) =>
        [.. (Refused is SubmissionOutcome.Invalid invalid ? invalid.Problems : Foreseen).Where(problem => problem.Field == field)];

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
