using Microsoft.Extensions.Localization;
using PerformanceReporting.Access;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;

namespace PerformanceReporting.Submissions;

/// <summary>Where a value stands, in words: what was done last and when, what is late, what is promised, what is locked.</summary>
internal sealed class StateWords(IStringLocalizer<Texts> text, SubmissionWords words, Figures figures)
{
    /// <summary>The sentences of a row, the first of them the state itself; each with the class that gives it its tone.</summary>
    public IEnumerable<(string Tone, string Sentence)> Of(ValueRow row, IReadOnlyDictionary<int, string> people, DateTimeOffset now)
    {
        var zone = row.Line.Measurement.Zone;
        string When(MeasurementRevision step) => words.When(step.RecordedAt, now, zone);
        if (row.Pending is { } pending)
        {
            var correction = row.IsCorrection ? "Correction" : "";
            yield return pending.State switch
            {
                SubmissionState.Draft when !pending.IsAnswer => Missing(row.Line, now),
                SubmissionState.Submitted => ("submitted", text[$"State.{correction}Submitted", When(pending)]),
                SubmissionState.Returned => ("returned", text[$"State.{correction}Returned", When(pending), NameOf(pending, people), pending.Reason ?? ""]),
                _ => ("draft", text[$"State.{correction}Draft", When(pending)]),
            };
        }

        if (row.Accepted is { } accepted)
        {
            yield return ("accepted", text["State.Accepted", When(accepted)]);
        }
        else if (row.Pending is null)
        {
            yield return Missing(row.Line, now);
        }

        if (row.Pending is { State: SubmissionState.Draft, IsAnswer: true } && row.Line.Given is null && Missing(row.Line, now) is { Tone: "late" } late)
        {
            yield return late;
        }

        if (row.Line.Given is { IsLate: true })
        {
            yield return ("late", text["State.CameLate"]);
        }

        if (row.Shown is { NotAvailableReason: { } reason, PromisedFor: { } promised })
        {
            yield return ("promised", text["State.Promised", reason.TrimEnd('.'), figures.Day(promised)]);
        }

        if (row.Line.FollowUp is not null)
        {
            yield return ("late", text["Notes.Raised"]);
        }

        if (row.Lock is { } locked)
        {
            yield return ("locked", words.Of(locked));
        }
        else if (row.Pending is { State: SubmissionState.Returned } && !row.IsCorrection)
        {
            yield return ("", text["State.MendUntil", figures.Day(PlanCalendar.DayOf(SubmissionWindow.ClosesAt(row.Line.Measurement), zone))]);
        }
    }

    /// <summary>Nothing there yet: empty, or so many days late.</summary>
    public (string Tone, string Sentence) Missing(ValueLine line, DateTimeOffset now)
    {
        var due = SubmissionWindow.DueAt(line.Measurement);
        var zone = line.Measurement.Zone;
        return now > due && line.IsDue
            ? ("late", text.Count("State.Late", PlanCalendar.DayOf(now, zone).DayNumber - PlanCalendar.DayOf(due, zone).DayNumber))
            : ("", text["State.Empty"]);
    }

    private static string NameOf(MeasurementRevision step, IReadOnlyDictionary<int, string> people) =>
        step.RecordedBy is { } person ? people.GetValueOrDefault(person, "") : "";
}
