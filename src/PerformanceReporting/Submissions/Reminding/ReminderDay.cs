namespace PerformanceReporting.Submissions.Reminding;

/// <summary>A day of the schedule of reminders, counted from the day that values are due.</summary>
internal sealed record ReminderDay
{
    /// <summary>The farthest from the due day that can be asked for, on either side.</summary>
    public const int Farthest = 60;

    /// <summary>Negative before it.</summary>
    public int OffsetDays { get; init; }
}
