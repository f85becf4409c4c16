using PerformanceReporting.Access;
using PerformanceReporting.Planning;

namespace PerformanceReporting.Submissions;

/// <summary>When a value may be given: within the period's window, until a promise's date, or for five working days after a return.</summary>
internal static class SubmissionWindow
{
    private const int WorkingDaysAfterReturn = 5;

    /// <returns>Why the value is locked now; null when it is open.</returns>
    public static Lock? LockOf(MeasurementCase measurement, DateTimeOffset now)
    {
        var period = measurement.Period;
        if (now < period.OpensAt)
        {
            return new Lock($"The period to {period.AsAt:d MMMM yyyy} is not open yet; it opens on {Day(period.OpensAt, measurement):d MMMM yyyy}.", period.OpensAt, "nobody before that day");
        }

        // A correction says why and is reviewed, so that it needs no window.
        if (now <= ClosesAt(measurement) || measurement.Accepted is { NotAvailableReason: null })
        {
            return null;
        }

        return new Lock(
            $"The period to {period.AsAt:d MMMM yyyy} closed on {Day(ClosesAt(measurement), measurement):d MMMM yyyy}.",
            ClosesAt(measurement),
            "the Secretary General's office, by an exception for the unit");
    }

    /// <summary>The last moment at which the value may be given, as things stand.</summary>
    public static DateTimeOffset ClosesAt(MeasurementCase measurement)
    {
        var closes = measurement.Period.ClosesAt;
        var promised = (measurement.Pending ?? measurement.Accepted)?.PromisedFor;
        if (promised is { } day)
        {
            closes = Later(closes, PlanCalendar.EndOf(day, measurement.Zone));
        }

        if (measurement.Pending is { State: SubmissionState.Returned } returned)
        {
            var last = PlanCalendar.AddWorkingDays(Day(returned.RecordedAt, measurement), WorkingDaysAfterReturn);
            closes = Later(closes, PlanCalendar.EndOf(last, measurement.Zone));
        }

        return closes;
    }

    private static DateOnly Day(DateTimeOffset moment, MeasurementCase measurement) => PlanCalendar.DayOf(moment, measurement.Zone);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
