namespace PerformanceReporting.Submissions.Reminding;

/// <summary>For what somebody is reminded: a day of the schedule, or because the office asked for it.</summary>
/// <param name="DueOn">The day on which values are due; where the office asks, the earliest.</param>
/// <param name="OffsetDays">So many days after it, negative before; null where the office asks.</param>
internal sealed record Occasion(DateOnly DueOn, int? OffsetDays);
