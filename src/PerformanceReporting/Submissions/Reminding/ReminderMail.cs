using PerformanceReporting.Access;
using PerformanceReporting.Notifications;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;
using PerformanceReporting.Shared;

namespace PerformanceReporting.Submissions.Reminding;

/// <summary>Writes to a head, in their language, which values of a period are missing, by when they are due and where they are given.</summary>
/// <param name="head">To whom.</param>
/// <param name="period">The period.</param>
/// <param name="units">The units, by identity.</param>
/// <param name="today">The day on which it is written, by the plan's zone.</param>
internal sealed class ReminderMail(Head head, ReportingPeriod period, IReadOnlyDictionary<int, Unit> units, DateOnly today)
{
    private readonly TextsIn _text = new(typeof(Texts), head.Language);

    private readonly Figures _figures = Figures.In(head.Language);

    /// <param name="lines">Everything of the period that is missing, with titles in the head's language; at least one.</param>
    /// <param name="occasion">What gives rise to the mail.</param>
    public Mail Write(IReadOnlyList<ValueLine> lines, string occasion) => new()
    {
        Occasion = occasion,
        PersonId = head.PersonId,
        Address = head.Email,
        Name = head.DisplayName,
        Subject = Subject(lines),
        Body = Body(lines),
    };

    // It speaks of the value that is due first.
    private string Subject(IReadOnlyList<ValueLine> lines)
    {
        var due = lines.Min(line => WaitedFor.DueOn(line.Measurement));
        return _text.Count(due < today ? "Reminder.Subject.WasDue" : "Reminder.Subject.IsDue", lines.Count, _figures.Day(period.AsAt), _figures.Day(due));
    }

    private string Body(IReadOnlyList<ValueLine> lines) => string.Join(
        Environment.NewLine,
        (string[])
        [
            _text["Reminder.Dear", head.DisplayName],
            "",
            _text.Count("Reminder.Missing", lines.Count, _figures.Day(period.AsAt)),
            .. from unit in lines.GroupBy(line => line.UnitTitle).OrderBy(unit => unit.Key, StringComparer.Ordinal)
               from sentence in (string[])["", unit.Key, .. unit.SelectMany(Sentences)]
               select sentence,
            "",
            _text["Reminder.Sheet"],
            Sheet,
            "",
            _text["Reminder.NotAvailable"],
            "",
        ]);

    private string Sheet => $"{Mail.Site}/submissions?period={Uri.EscapeDataString(period.Code)}";

    private IEnumerable<string> Sentences(ValueLine line)
    {
        var (due, closes) = (WaitedFor.DueOn(line.Measurement), WaitedFor.ClosesOn(line.Measurement));
        yield return "";
        yield return $"  {line.Code} {line.Title}";
        yield return $"  {_text[due < today ? "Reminder.WasDue" : "Reminder.IsDue", _figures.Day(due), _figures.Day(closes)].Value}";
        if (line.Measurement.Pending is { State: SubmissionState.Returned, Reason: { } comment })
        {
            yield return $"  {_text["Reminder.Returned", comment.ReplaceLineEndings(" ")].Value}";
        }

        var field = line.IsNarrative ? nameof(ValueEntry.Narrative) : nameof(ValueEntry.Value);
        yield return $"  {Sheet}&unit={Uri.EscapeDataString(units[line.UnitId].Code)}#{line.Code}-{field}";
    }
}
