namespace PerformanceReporting.Planning;

/// <summary>Days of the plan as moments: a day ends at 23:59:59 in the plan's own time zone.</summary>
internal static class PlanCalendar
{
    /// <summary>The last second of a day, as a moment in UTC.</summary>
    public static DateTimeOffset EndOf(DateOnly day, TimeZoneInfo zone) => MomentOf(day, new TimeOnly(23, 59, 59), zone);

    /// <summary>A time of a day, as a moment in UTC.</summary>
    public static DateTimeOffset MomentOf(DateOnly day, TimeOnly time, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>When mails of a day are written, as a moment in UTC: at seven.</summary>
    public static DateTimeOffset MorningOf(DateOnly day, TimeZoneInfo zone) => MomentOf(day, new TimeOnly(7, 0), zone);

    /// <summary>The day that a moment falls on in the plan's time zone.</summary>
    public static DateOnly DayOf(DateTimeOffset moment, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, zone).DateTime);

    /// <summary>The day that lies so many working days, Monday to Friday, after another.</summary>
    public static DateOnly AddWorkingDays(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return day;
    }
}
