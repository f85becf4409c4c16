using PerformanceReporting.Planning;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>
/// Which occasions to remind have come: in the morning of each day of the schedule, counted from the due day of what is missing.
/// One that nobody was there for is made good; one that was before the schedule began is left to people. Pure.
/// </summary>
internal sealed record ReminderCalendar
{
    /// <summary>The days of the schedule, counted from the due day.</summary>
    public required IReadOnlyList<int> Offsets { get; init; }

    /// <summary>The plan's time zone, in which it is morning.</summary>
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>When the schedule began, by the domain's clock.</summary>
    public required DateTimeOffset Began { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The occasions of values that are due on these days, those that were taken left out.</summary>
    public IReadOnlyList<Occasion> Come(IEnumerable<DateOnly> dueDays, IReadOnlySet<Occasion> taken) =>
    [
        .. from due in dueDays.Distinct()
           from offset in Offsets
           let occasion = new Occasion(due, offset)
           let moment = PlanCalendar.MorningOf(due.AddDays(offset), Zone)
           where moment > Began && moment <= Now && !taken.Contains(occasion)
           orderby due, offset
           select occasion,
    ];
}
