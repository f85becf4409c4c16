using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Supporting;

internal static class NoteStore
{
    private const string Thread =
        """
        select   n.Id, n.MeasurementId, n.Body, n.Flag, n.RecordedAt, n.RecordedBy
        from     Note n
        where    n.MeasurementId = @MeasurementId
        order by n.Id
        """;

    private const string Add =
        """
        insert into Note (MeasurementId, Body, Flag, RecordedAt, RecordedBy)
        values (@MeasurementId, @Body, @Flag, @RecordedAt, @RecordedBy)
        """;

    private const string Raised =
        """
        select n.Id, n.MeasurementId, n.Body, n.Flag, n.RecordedAt, n.RecordedBy
        from   Note n
        join   Measurement m on m.Id = n.MeasurementId
        where  m.ReportingPeriodId = @PeriodId
        and    n.Flag = 'Raised'
        and    not exists (select 1
                           from   Note later
                           where  later.MeasurementId = n.MeasurementId
                           and    later.Flag is not null
                           and    later.Id > n.Id)
        """;

    /// <summary>The notes of a value, the oldest first.</summary>
    public static Task<IReadOnlyList<Note>> ReadAsync(DatabaseConnection db, int measurementId, CancellationToken cancellation = default) =>
        db.QueryAsync<Note>(Thread, new { MeasurementId = measurementId }, cancellation);

    /// <summary>Which values of a period are to be followed up, by measurement: the note that raised the flag.</summary>
    public static async Task<IReadOnlyDictionary<int, Note>> RaisedAsync(DatabaseConnection db, int periodId, CancellationToken cancellation = default) =>
        (await db.QueryAsync<Note>(Raised, new { PeriodId = periodId }, cancellation)).ToDictionary(note => note.MeasurementId);

    public static Task AddAsync(DatabaseConnection db, Note note, CancellationToken cancellation = default) =>
        db.ExecuteAsync(Add, new { note.MeasurementId, note.Body, Flag = note.Flag?.ToString(), note.RecordedAt, note.RecordedBy }, cancellation);
}
