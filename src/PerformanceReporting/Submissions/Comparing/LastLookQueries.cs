using PerformanceReporting.Access;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Supporting;

namespace PerformanceReporting.Submissions.Comparing;

/// <summary>Reads what was last seen of the values that wait for the office.</summary>
internal static class LastLookQueries
{
    private const string Seen =
        """
        select r.Id, r.MeasurementId, r.Number, r.UnitId, r.State, r.Value, r.Numerator, r.Denominator, r.Forecast, r.Narrative,
               r.NotAvailableReason, r.PromisedFor, r.Comment, r.EnteredBy, r.IsLate, r.Reason, r.RecordedAt, r.RecordedBy, r.SupersededAt
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        join   MeasurementRevision waiting on waiting.MeasurementId = m.Id and waiting.State = 'Submitted' and waiting.SupersededAt is null
        where  m.ReportingPeriodId = @PeriodId
        and    r.State <> 'Draft'
        and    r.Number < waiting.Number
        and    not exists (select 1
                           from   MeasurementRevision between_them
                           where  between_them.MeasurementId = m.Id
                           and    between_them.State <> 'Draft'
                           and    between_them.Number > r.Number
                           and    between_them.Number < waiting.Number)
        """;

    /// <summary>The last looks of a period, by measurement; none of a value that waits for the first time.</summary>
    public static async Task<IReadOnlyDictionary<int, LastLook>> OfPeriodAsync(
        DatabaseConnection db, int periodId, IEnumerable<MeasurementCase> measurements, CancellationToken cancellation = default)
    {
        var seen = (await db.QueryAsync<MeasurementRevision>(Seen, new { PeriodId = periodId }, cancellation)).ToDictionary(revision => revision.MeasurementId);
        var looks = new Dictionary<int, LastLook>();
        foreach (var waiting in measurements.Select(measurement => measurement.Pending).OfType<MeasurementRevision>())
        {
            if (waiting.State is SubmissionState.Submitted && seen.TryGetValue(waiting.MeasurementId, out var before))
            {
                looks[waiting.MeasurementId] = new LastLook(before, await ChangesAsync(db, before, waiting, cancellation));
            }
        }

        return looks;
    }

    private static async Task<IReadOnlyList<AnswerChange>> ChangesAsync(
        DatabaseConnection db, MeasurementRevision before, MeasurementRevision after, CancellationToken cancellation) =>
        AnswerChanges.Of(
            new Answer(before, await PartQueries.OfRevisionAsync(db, before.Id, cancellation)),
            new Answer(after, await PartQueries.OfRevisionAsync(db, after.Id, cancellation)),
            await EvidenceStore.ReadAsync(db, after.MeasurementId, cancellation));
}
