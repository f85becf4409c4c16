using Microsoft.Extensions.Localization;
using PerformanceReporting.Charts;
using PerformanceReporting.Planning;
using PerformanceReporting.Results;

namespace PerformanceReporting.Submissions.Comparing;

/// <summary>What changed in an answer, in sentences.</summary>
internal sealed class ChangeWords(IStringLocalizer<Texts> text, Figures figures)
{
    /// <summary>Since when the changes count, why it was sent back if it was, and whether there are any.</summary>
    public string Since(LastLook look, TimeZoneInfo zone) => text[
        look.Changes.Count > 0 ? $"Since.{look.Seen.State}" : $"SinceNothing.{look.Seen.State}",
        figures.Day(PlanCalendar.DayOf(look.Seen.RecordedAt, zone)),
        look.Seen.Reason ?? ""];

    public string Of(AnswerChange change, ValueLine line, IReadOnlyList<DimensionMember> members) => change switch
    {
        AnswerChange.Number number => Moved(Label(number, members), Figure(number, number.Before, line.Format), Figure(number, number.After, line.Format)),
        AnswerChange.Promise promise => Moved(text["Field.PromisedFor"], Day(promise.Before), Day(promise.After)),
        AnswerChange.Wording { Before: null } added => text["Change.Added", text[$"Change.{added.Field}"]],
        AnswerChange.Wording wording => text[wording.After is null ? "Change.Removed" : "Change.Reworded", text[$"Change.{wording.Field}"], wording.Before],
        AnswerChange.Support support => text[support.IsAdded ? "Change.Attached" : "Change.Detached", support.Name],
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "No words for this change."),
    };

    private string Moved(string label, string before, string after) => text["Change.Moved", label, after, before];

    private string Label(AnswerChange.Number number, IReadOnlyList<DimensionMember> members)
    {
        var field = number.Field == nameof(Part.Value) ? text["Value"] : text[$"Field.{number.Field}"];
        return number.Part is not { } part ? field
            : part.Member is null ? $"{text["Parts.NotBrokenDown"]}, {field}"
            : $"{members.FirstOrDefault(member => member.Dimension == part.Dimension && member.Member == part.Member)?.MemberTitle ?? part.Member}, {field}";
    }

    private string Figure(AnswerChange.Number number, decimal? figure, ChartFormat format) =>
        number.Field is nameof(Part.Numerator) or nameof(Part.Denominator) ? figure is { } known ? figures.Number(known) : Figures.None : figures.Value(figure, format);

    private string Day(DateOnly? day) => day is { } known ? figures.Day(known) : Figures.None;
}
