using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions;

/// <summary>
/// Takes a sheet of rows: each row that says something new goes through the workflow by itself, so that one with a problem
/// holds up no other.
/// </summary>
internal sealed class SheetIntake(Database database, SubmissionWorkflow workflow, CurrentUser user, Figures figures)
{
    /// <summary>Submits what was changed, and drafts as they are. A draft that was emptied is kept empty, for nothing was answered.</summary>
    public Task<SheetOutcome> SubmitAsync(IEnumerable<ValueLine> lines, IReadOnlyDictionary<string, ValueEntry> entries, CancellationToken cancellation) =>
        TakeAsync(lines, entries, IsDraft, (given, isBlank) =>
            isBlank ? workflow.SaveDraftAsync(user, Door.Page, given, cancellation) : workflow.SubmitAsync(user, Door.Page, given, cancellation), cancellation);

    /// <summary>Keeps what was changed as drafts.</summary>
    public Task<SheetOutcome> SaveAsync(IEnumerable<ValueLine> lines, IReadOnlyDictionary<string, ValueEntry> entries, CancellationToken cancellation) =>
        TakeAsync(lines, entries, _ => false, (given, _) => workflow.SaveDraftAsync(user, Door.Page, given, cancellation), cancellation);

    private static bool IsDraft(MeasurementRevision shown) => shown.State == SubmissionState.Draft;

    private async Task<SheetOutcome> TakeAsync(
        IEnumerable<ValueLine> lines,
        IReadOnlyDictionary<string, ValueEntry> entries,
        Func<MeasurementRevision, bool> isTakenAsIs,
        Func<Submission, bool, Task<SubmissionOutcome>> take,
        CancellationToken cancellation)
    {
        var refused = new Dictionary<string, SubmissionOutcome>();
        var taken = 0;
        foreach (var line in lines)
        {
            if (!entries.TryGetValue(line.Code, out var entry))
            {
                continue;
            }

            var (given, unreadable) = entry.Read(line.Measurement, figures);
            if (unreadable.Count > 0)
            {
                refused[line.Code] = new SubmissionOutcome.Invalid(unreadable);
            }
            else if (await SaysSomethingNewAsync(line.Measurement, entry, given, isTakenAsIs, cancellation))
            {
                var outcome = await take(given, entry.IsBlank);
                if (outcome is SubmissionOutcome.Done)
                {
                    taken++;
                }
                else
                {
                    refused[line.Code] = outcome;
                }
            }
        }

        return new SheetOutcome(taken, refused);
    }

    // Compared with what the person saw and not with what is there now: who changed nothing overwrites nobody.
    private async Task<bool> SaysSomethingNewAsync(
        MeasurementCase measurement, ValueEntry entry, Submission given, Func<MeasurementRevision, bool> isTakenAsIs, CancellationToken cancellation)
    {
        var shown = entry.Version == measurement.Version ? measurement.Pending ?? measurement.Accepted : await SeenAsync(measurement, entry.Version, cancellation);
        return shown is null ? !entry.IsBlank
            : shown.GivesTheSameAs(given) ? !entry.IsBlank && isTakenAsIs(shown)
            : true;
    }

    private async Task<MeasurementRevision?> SeenAsync(MeasurementCase measurement, int version, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await MeasurementCaseQueries.SeenAsync(db, measurement, version, cancellation);
    }
}

/// <summary>What became of a sheet.</summary>
/// <param name="Taken">How many rows were taken.</param>
/// <param name="Refused">The outcome of each row that was not, by the indicator's code.</param>
internal sealed record SheetOutcome(int Taken, IReadOnlyDictionary<string, SubmissionOutcome> Refused)
{
    public bool HasConflict => Refused.Values.Any(outcome => outcome is SubmissionOutcome.Conflict);
}
