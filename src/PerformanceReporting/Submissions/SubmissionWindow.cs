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
            return Locked(measurement, LockReason.NotOpenYet, period.OpensAt);
        }

        var (why, closes) = Closing(measurement);
        return now <= closes || IsCorrection(measurement) ? null : Locked(measurement, why, closes);
    }

    /// <summary>The last moment at which the value may be given, as things stand; a correction of an accepted value has none.</summary>
    public static DateTimeOffset ClosesAt(MeasurementCase measurement) => Closing(measurement).At;

    /// <summary>The last moment at which the value is in time: when it falls due, or when a promise does.</summary>
    public static DateTimeOffset DueAt(MeasurementCase measurement) =>
        Promise(measurement) is { } promise && promise > measurement.Period.DueAt ? promise : measurement.Period.DueAt;

    /// <summary>
    /// Whether a value submitted at this moment is late. One that came in time stays so when it is mended after a return or
    /// corrected after acceptance, and one that came late stays late.
    /// </summary>
    public static bool IsLate(MeasurementCase measurement, DateTimeOffset at) => measurement switch
    {
        { Accepted: { NotAvailableReason: null } accepted } => accepted.IsLate,
        { LastStep: { State: SubmissionState.Returned, NotAvailableReason: null } returned } => returned.IsLate,
        _ => at > DueAt(measurement),
    };

    // A correction says why and is reviewed, so that it needs no window.
    private static bool IsCorrection(MeasurementCase measurement) => measurement.Accepted is { NotAvailableReason: null };

    private static (LockReason Why, DateTimeOffset At) Closing(MeasurementCase measurement)
    {
        var closing = (Why: LockReason.PeriodClosed, At: measurement.Period.ClosesAt);
        if (Promise(measurement) is { } promise && promise > closing.At)
        {
            closing = (LockReason.PromisePassed, promise);
        }

        if (measurement.LastStep is { State: SubmissionState.Returned } returned)
        {
            var last = PlanCalendar.AddWorkingDays(PlanCalendar.DayOf(returned.RecordedAt, measurement.Zone), WorkingDaysAfterReturn);
            if (PlanCalendar.EndOf(last, measurement.Zone) is var mended && mended > closing.At)
            {
                closing = (LockReason.ReturnPassed, mended);
            }
        }

        return closing;
    }

    // A draft neither makes nor breaks a promise.
    private static DateTimeOffset? Promise(MeasurementCase measurement) =>
        (measurement.LastStep?.PromisedFor ?? measurement.Accepted?.PromisedFor) is { } day ? PlanCalendar.EndOf(day, measurement.Zone) : null;

    private static Lock Locked(MeasurementCase measurement, LockReason why, DateTimeOffset since) =>
        new(why, measurement.Period.AsAt, TimeZoneInfo.ConvertTime(since, measurement.Zone));
}
