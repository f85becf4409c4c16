using PerformanceReporting.Storage;

namespace PerformanceReporting.Tests.OData.Writing;

/// <summary>A measurement of the demonstration that waits for review.</summary>
internal static class WaitingMeasurement
{
    private const string First =
        """
        select min(m.Id)
        from   MeasurementRevision r
        join   Measurement m on m.Id = r.MeasurementId
        where  r.State = 'Submitted'
        and    r.SupersededAt is null
        """;

    /// <summary>Where it is accepted, relative to the feed.</summary>
    public static async Task<string> AcceptanceAsync(Database database, CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return $"Measurements({await db.SingleAsync<int>(First, null, cancellation)})/Accept";
    }
}
