using PerformanceReporting.Access;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Supporting;

/// <summary>Who sees what lies beside a value: those who see the value; what was taken off, unit and office alone.</summary>
internal static class ValueSight
{
    public static bool Sees(CurrentUser user, MeasurementCase measurement) =>
        new[] { measurement.Pending, measurement.Accepted }.OfType<MeasurementRevision>().Any(revision => user.Values.Sees(revision.State, revision.UnitId));

    public static async Task<bool> SeesAsync(DatabaseConnection db, CurrentUser user, Evidence evidence, DateTimeOffset now, CancellationToken cancellation)
    {
        var measurement = await MeasurementCaseQueries.FindByIdAsync(db, evidence.MeasurementId, now, cancellation);
        return measurement is not null && (evidence.SupersededAt is null ? Sees(user, measurement) : user.MaySeeUnit(measurement.UnitId));
    }
}
