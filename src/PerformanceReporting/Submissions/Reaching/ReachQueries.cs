using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Reaching;

/// <summary>Finds what the acceptance of a value would move, by trying it in a transaction that is never committed.</summary>
internal static class ReachQueries
{
    private const string Editions =
        """
        select    e.Id, r.Code as ReportCode, s.Code as SessionCode, e.Number, e.DocumentNumber, l.PeriodCode, l.FigureCode
        from      ReportEdition e
        left join SharedFigures x on x.ReportEditionId = e.Id
        join      ReportLine l on l.ReportEditionId = coalesce(x.FiguresEditionId, e.Id)
        join      Report r on r.Id = e.ReportId
        join      Session s on s.Id = e.SessionId
        where     e.State = 'Published'
        and       l.Scope = 'Indicator'
        and       l.IndicatorCode = @IndicatorCode
        order by  e.CutOffAt, e.Id, l.Ordinal
        """;

    /// <returns>Null when no submitted value waits there.</returns>
    public static async Task<Reach?> FindAsync(
        Database database, string indicatorCode, string periodCode, DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        if (await MeasurementCaseQueries.FindAsync(db, indicatorCode, periodCode, now, cancellation) is not { Pending: { State: Access.SubmissionState.Submitted } submitted } measurement)
        {
            return null;
        }

        var accepted = submitted with { Number = measurement.LastNumber + 1, State = Access.SubmissionState.Accepted, RecordedAt = now };
        var follows = new[] { measurement.Pending, measurement.Accepted }.OfType<MeasurementRevision>();
        await MeasurementStore.AddAsync(db, measurement, accepted, follows, cancellation);
        var indicators = new HashSet<int> { measurement.Definition.IndicatorId };
        var results = await Recalculation.CompareResultsAsync(db, measurement.PlanId, indicators, now, cancellation);
        await ResultStore.ReplaceAsync(db, results.Gone, results.Come, now, cancellation);
        var rollUps = await Recalculation.CompareRollUpsAsync(db, measurement.PlanId, now, cancellation);
        var periods = (await PeriodQueries.ReadAsync(db, measurement.PlanId, cancellation)).ToDictionary(period => period.Id);
        var moved = Moved(results, periods);
        var touched = await db.QueryAsync<TouchedEdition>(Editions, new { IndicatorCode = indicatorCode }, cancellation);
        return new Reach(
            moved,
            Moved(rollUps, periods),
            [.. touched.Where(edition => moved.Any(result => result.PeriodCode == edition.PeriodCode))]);
    }

    private static IReadOnlyList<MovedResult> Moved(Difference<StoredResult> difference, Dictionary<int, ReportingPeriod> periods)
    {
        var gone = difference.Gone.Where(result => result.Basis == Basis.Official).ToDictionary(result => result.ReportingPeriodId);
        var come = difference.Come.Where(result => result.Basis == Basis.Official).ToDictionary(result => result.ReportingPeriodId);
        return
        [
            .. from period in gone.Keys.Union(come.Keys).Select(id => periods[id]).OrderBy(period => period.AsAt)
               select new MovedResult(period.Code, period.AsAt, gone.GetValueOrDefault(period.Id), come.GetValueOrDefault(period.Id)),
        ];
    }

    private static IReadOnlyList<MovedRollUp> Moved(Difference<StoredRollUp> difference, Dictionary<int, ReportingPeriod> periods)
    {
        static (int, RollUpScope, int?) Key(StoredRollUp rollUp) => (rollUp.ReportingPeriodId, rollUp.Scope, rollUp.StrategicActivityId ?? rollUp.StrategicGoalId ?? rollUp.UnitId);
        var gone = difference.Gone.Where(rollUp => rollUp.Basis == Basis.Official).ToDictionary(Key);
        var come = difference.Come.Where(rollUp => rollUp.Basis == Basis.Official).ToDictionary(Key);
        return
        [
            .. from key in gone.Keys.Union(come.Keys)
               orderby periods[key.Item1].AsAt, key.Item2, key.Item3
               select new MovedRollUp(periods[key.Item1].Code, gone.GetValueOrDefault(key), come.GetValueOrDefault(key)),
        ];
    }
}
