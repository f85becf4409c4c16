using PerformanceReporting.Access;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>
/// Which values somebody can be reminded of: due in the period, not in, and open to be given. A value that is promised is
/// not chased before its day.
/// </summary>
internal static class WaitedFor
{
    public static bool Is(MeasurementCase measurement, DateTimeOffset now) =>
        measurement.Definition.IsDueIn(measurement.Period)
        && measurement.Given is null or { NotAvailableReason: not null }
        && SubmissionWindow.LockOf(measurement, now) is null
        && !(measurement.Given?.PromisedFor > PlanCalendar.DayOf(now, measurement.Zone));

    /// <summary>The day on which it is due, or was.</summary>
    public static DateOnly DueOn(MeasurementCase measurement) => PlanCalendar.DayOf(SubmissionWindow.DueAt(measurement), measurement.Zone);

    /// <summary>The last day on which it can be given, as things stand.</summary>
    public static DateOnly ClosesOn(MeasurementCase measurement) => PlanCalendar.DayOf(SubmissionWindow.ClosesAt(measurement), measurement.Zone);
}
