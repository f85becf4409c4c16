using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Indicators;
using PerformanceReporting.Query.Model;
using PerformanceReporting.Results;

namespace PerformanceReporting.OData.Published;

/// <summary>The enumerations of the feed: the domain's own, by the same names.</summary>
internal static class Enums
{
    public static readonly EnumType MeasureType = Of<MeasureType>("What kind of figure an indicator is; a narrative is never scored.");

    public static readonly EnumType Direction = Of<Direction>("Which way is better.");

    public static readonly EnumType Coverage = Of<Coverage>("What a value covers: its period, the plan year to date, or a moment.");

    public static readonly EnumType Aggregation = Of<Aggregation>("How the values of several periods make one.");

    public static readonly EnumType Method = Of<Method>("How achievement is computed: from the level reached, or from the way made since the baseline.");

    public static readonly EnumType Frequency = Of<Frequency>("How often a value is due: every reporting period, or in the last of the plan year.");

    public static readonly EnumType TargetSpan = Of<TargetSpan>("The time that a target is for; the shortest decides.");

    public static readonly EnumType Status = Of<Status>("How an indicator stands at the as-at date, from best to worst; then those that are not judged.");

    public static readonly EnumType Trend = Of<Trend>("Where an indicator is going, in its own direction.");

    public static readonly EnumType Basis = Of<Basis>("Whether a figure rests on accepted values alone.");

    public static readonly EnumType ResultNote = Of<ResultNote>("Why an achievement is blank, or what to mind when reading it.");

    public static readonly EnumType ExpectedBy = Of<ExpectedBy>("Where an expected value comes from.");

    public static readonly EnumType MissingData = Of<MissingData>("What is missing.");

    public static readonly EnumType SubmissionState = Of<SubmissionState>("Where a submitted value stands.");

    public static readonly EnumType Door = Of<Door>("The way by which a change came in.");

    public static readonly EnumType EditionState = new(
        "EditionState", "How far an edition of a report has come; a published one never changes.", ["Draft", "Commented", "Released", "Published"]);

    public static readonly EnumType FigureScope = new(
        "FigureScope", "What a figure is about.", ["Indicator", "Activity", "Goal", "Unit", "Plan"]);

    public static IReadOnlyList<EnumType> All { get; } =
    [
        MeasureType, Direction, Coverage, Aggregation, Method, Frequency, TargetSpan, Status, Trend, Basis, ExpectedBy, MissingData,
        ResultNote, SubmissionState, Door, EditionState, FigureScope,
    ];

    private static EnumType Of<T>(string description)
        where T : struct, Enum => new(typeof(T).Name, description, Enum.GetNames<T>());
}
