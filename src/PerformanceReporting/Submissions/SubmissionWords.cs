using Microsoft.Extensions.Localization;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;

namespace PerformanceReporting.Submissions;

/// <summary>What the workflow answers, in the language of the request: the same sentences on every door.</summary>
internal sealed class SubmissionWords(IStringLocalizer<Texts> text, Figures figures)
{
    /// <summary>What is wrong and how to mend it.</summary>
    public string Of(Problem problem) => text[$"Problem.{problem.Rule}", [.. problem.Figures.Select((figure, place) => Written(problem, figure, place))]];

    /// <summary>Why it is locked, since when, and who can open it.</summary>
    public string Of(Lock locked) => text[$"Lock.{locked.Why}", figures.Day(locked.PeriodAsAt), figures.Day(DateOnly.FromDateTime(locked.Since.DateTime))];

    public string Of(Refusal refusal) => text[$"Refusal.{refusal}"];

    /// <summary>Every sentence that an outcome gives rise to; none when the step was taken.</summary>
    public IReadOnlyList<string> Of(SubmissionOutcome outcome) => outcome switch
    {
        SubmissionOutcome.Done => [],
        SubmissionOutcome.Unknown => [Of(Refusal.UnknownMeasurement)],
        SubmissionOutcome.Forbidden forbidden => [Of(forbidden.Why)],
        SubmissionOutcome.Conflict conflict => [Of(conflict.Why)],
        SubmissionOutcome.Locked locked => [Of(locked.Lock)],
        SubmissionOutcome.Invalid invalid => [.. invalid.Problems.Select(Of)],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome."),
    };

    /// <summary>A day counted from the one on which values are due: <c>7 days before they are due</c>.</summary>
    public string Offset(int days) => text.Count(days < 0 ? "Offset.Before" : "Offset.After", Math.Abs(days));

    /// <summary>A moment as people speak of it: the time where it is today, else the day.</summary>
    public string When(DateTimeOffset moment, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (day, today) = (PlanCalendar.DayOf(moment, zone), PlanCalendar.DayOf(now, zone));
        return day == today ? text["When.Today", TimeZoneInfo.ConvertTime(moment, zone)]
            : day.Year == today.Year ? figures.DayAndMonth(day)
            : figures.Day(day);
    }

    /// <summary>When a period's values are due, or were: <c>was due 15 November</c>.</summary>
    public string Due(ReportingPeriod period, DateTimeOffset now, TimeZoneInfo zone) =>
        text[now > period.DueAt ? "Window.WasDue" : "Window.IsDue", Day(period.DueAt, period, zone)];

    /// <summary>When a period closes, or did: <c>closes in 4 days, on 30 November at 23:59 Brussels</c>.</summary>
    public string Closing(ReportingPeriod period, DateTimeOffset now, TimeZoneInfo zone)
    {
        if (now > period.ClosesAt)
        {
            return text["Window.Closed", Day(period.ClosesAt, period, zone)];
        }

        var days = PlanCalendar.DayOf(period.ClosesAt, zone).DayNumber - PlanCalendar.DayOf(now, zone).DayNumber;
        return text.Count("Window.Closes", days, Day(period.ClosesAt, period, zone), TimeZoneInfo.ConvertTime(period.ClosesAt, zone), City(zone));
    }

    private string Written(Problem problem, decimal figure, int place) =>
        place == problem.Usual ? figures.Roughly(figure, problem.Measure) : figures.Exactly(figure, problem.Measure);

    // The year is said where it is not the period's own.
    private string Day(DateTimeOffset moment, ReportingPeriod period, TimeZoneInfo zone) =>
        PlanCalendar.DayOf(moment, zone) is var day && day.Year == period.AsAt.Year ? figures.DayAndMonth(day) : figures.Day(day);

    /// <summary>The city by whose clock the plan's days end: <c>Brussels</c>.</summary>
    public string City(TimeZoneInfo zone) =>
        text[$"City.{zone.Id}"] is { ResourceNotFound: false } known ? known : zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
}
