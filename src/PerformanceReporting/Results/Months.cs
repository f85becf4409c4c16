namespace PerformanceReporting.Results;

/// <summary>
/// Time counted in months: a day is that part of its month which it makes up, so that every whole month counts 1
/// whatever its length, and stretches that follow each other add up. Source: Reporting rules, "share of the span
/// elapsed (in months)".
/// </summary>
internal static class Months
{
    /// <summary>From the beginning of the first day to the end of the last.</summary>
    public static decimal Through(DateOnly firstDay, DateOnly lastDay) => End(lastDay) - Start(firstDay);

    /// <summary>From the end of one day to the end of a later one.</summary>
    public static decimal After(DateOnly day, DateOnly lastDay) => End(lastDay) - End(day);

    private static decimal Start(DateOnly day) => Whole(day) + (day.Day - 1m) / DaysInMonth(day);

    private static decimal End(DateOnly day) => Whole(day) + (decimal)day.Day / DaysInMonth(day);

    private static int Whole(DateOnly day) => (day.Year * 12) + day.Month;

    private static int DaysInMonth(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);
}
