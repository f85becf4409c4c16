using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using PerformanceReporting.Access;
using PerformanceReporting.Results;

namespace PerformanceReporting.Trail;

/// <summary>An event in words of the reader's language; what has no word of its own is shown as the trail has it.</summary>
internal sealed class EventText(IStringLocalizer<Texts> text, Words words, Figures figures)
{
    private const int Longest = 200;

    public string Action(TrailEvent happened) => Known($"Action.{happened.Action}", happened.Action);

    public string Door(string door) => Known($"Door.{door}", door);

    /// <summary>The kind of thing and which of them: <c>Value 1.1-02, 2018/2019-1</c>.</summary>
    public string Subject(TrailEvent happened) =>
        $"{Known($"Subject.{happened.SubjectType}", happened.SubjectType)} {(IsOfValue(happened) ? string.Join(", ", happened.SubjectId.Split('/', 2)) : happened.SubjectId)}".TrimEnd();

    /// <summary>Whether it is about the value of an indicator at a period, as <c>1.1-02/2018/2019-1</c>.</summary>
    public static bool IsOfValue(TrailEvent happened) => happened.SubjectType is "Measurement" or "Evidence" or "Note" && happened.SubjectId.Contains('/', StringComparison.Ordinal);

    /// <summary>The code of the indicator whose value it is about.</summary>
    public static string IndicatorOf(TrailEvent happened) => happened.SubjectId.Split('/')[0];

    public string Field(FieldChange change) => FieldName(change.Name);

    /// <summary>What is told of an event: the fields that differ, and of a value the value itself though it stayed.</summary>
    public static IReadOnlyList<FieldChange> Told(TrailEvent happened)
    {
        var changes = FieldChange.Between(happened.ValueBefore, happened.ValueAfter);
        return happened.SubjectType != "Measurement" || changes.Any(change => change.Name == "Value") ? changes
            : [.. changes, .. FieldChange.Between(null, happened.ValueAfter).Where(field => field.Name == "Value")];
    }

    /// <summary>What stood in a field; a dash where nothing did.</summary>
    public string Value(FieldChange change, JsonElement? value) => value is { } known ? Cut(Written(change.Name, known)) : Figures.None;

    private string Written(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDecimal(out var number) => figures.Number(number),
        JsonValueKind.String => Written(name, value.GetString()!),
        JsonValueKind.True => text["Yes"],
        JsonValueKind.False => text["No"],
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(element => Written(name, element))),
        JsonValueKind.Object => string.Join(" · ", value.EnumerateObject().Select(field => $"{FieldName(field.Name)} {Written(field.Name, field.Value)}")),
        _ => Figures.None,
    };

    private string Written(string name, string value) =>
        name == "State" && Enum.TryParse<SubmissionState>(value, out var state) ? words.Of(state)
        : DateOnly.TryParseExact(value, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? figures.Day(day)
        : value;

    private string FieldName(string name) => Known($"Field.{name}", name);

    private string Known(string name, string otherwise) => text[name] is { ResourceNotFound: false } found ? found : otherwise;

    private static string Cut(string value) => value.Length > Longest ? $"{value[..Longest]}…" : value;
}
