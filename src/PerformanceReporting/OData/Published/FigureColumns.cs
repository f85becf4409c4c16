using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;

namespace PerformanceReporting.OData.Published;

/// <summary>The columns that a figure has wherever it is shown flat: live, frozen in an edition, or as reported.</summary>
internal static class FigureColumns
{
    /// <summary>What an indicator is, in the words of its definition.</summary>
    public static IReadOnlyList<Column> Definition { get; } =
    [
        Words("Title", 300, "Title of the indicator."),
        Words("Definition", 2000, "What is measured, in words."),
        .. Measure,
    ];

    /// <summary>Where a figure belongs: plan, goal, activity and indicator.</summary>
    public static IReadOnlyList<Column> Place { get; } =
    [
        Words("PlanCode", 40, "Code of the strategic plan."),
        Words("PlanTitle", 300, "Title of the strategic plan."),
        Whole("GoalNumber", "Number of the strategic goal."),
        Words("GoalTitle", 300, "Title of the strategic goal."),
        Words("GoalShortTitle", 100, "Title of the goal for charts and narrow columns."),
        Words("ActivityCode", 20, "Code of the strategic activity."),
        Words("ActivityTitle", 300, "Title of the strategic activity."),
        Words("ActivityShortTitle", 100, "Title of the activity for charts and narrow columns."),
        Words("IndicatorCode", 20, "Code of the indicator."),
        Words("IndicatorTitle", 300, "Title of the indicator."),
        Whole("VersionNumber", "Number of the definition in force."),
        Words("Definition", 2000, "What is measured, in words."),
        .. Measure,
        Words("UnitCode", 20, "Code of the unit that answers for the indicator."),
        Words("UnitTitle", 200, "Name of the unit that answers for the indicator."),
    ];

    /// <summary>The plan year and reporting period of a figure.</summary>
    public static IReadOnlyList<Column> Period { get; } =
    [
        Text("PlanYear", 9, "The plan year, as 2016/2017."),
        Text("PeriodCode", 12, "Code of the reporting period."),
        Whole("PeriodOrdinal", "Place of the period in its plan year, from 1."),
        Day("PeriodFirstDay", "First day of the period."),
        Day("AsAt", "The as-at date of the period."),
    ];

    /// <summary>Baseline, target, what was expected and what came.</summary>
    public static IReadOnlyList<Column> Figures { get; } =
    [
        Measured("BaselineValue", "Value of the baseline.").OrNone(),
        Day("BaselineDate", "The day that the baseline is of.").OrNone(),
        Member("TargetSpan", Enums.TargetSpan, "The time that the deciding target is for.").OrNone(),
        Day("TargetDate", "Last day of that time.").OrNone(),
        Measured("TargetValue", "The value wanted by then.").OrNone(),
        Measured("TargetLower", "The lowest value wanted, for an indicator to be maintained.").OrNone(),
        Measured("TargetUpper", "The highest value wanted, for an indicator to be maintained.").OrNone(),
        .. Expected(),
        Measured("Actual", "The actual to date.").OrNone(),
        Exact("Numerator", "Numerator of the submitted value, where it is a share and it is known.").OrNone(),
        Exact("Denominator", "Denominator of the submitted value, where it is a share and it is known.").OrNone(),
        Measured("Forecast", "The year's outturn as forecast with the value.").OrNone(),
        Exact("Variance", "Actual less expected; of percentages, in percentage points.").OrNone(),
        Exact("Achievement", "Share of the expected that was achieved: 0.8 means 80 %. Kept above 1 where earned.").OrNone(),
    ];

    /// <summary>What was expected at the as-at date.</summary>
    public static IReadOnlyList<Column> Expected(string unit = "UnitOfMeasure") =>
    [
        Measured("Expected", "The value expected at the as-at date.", unit).OrNone(),
        Measured("ExpectedLower", "The lowest value expected, for an indicator to be maintained.", unit).OrNone(),
        Measured("ExpectedUpper", "The highest value expected, for an indicator to be maintained.", unit).OrNone(),
    ];

    /// <summary>How a figure is judged, and what must be known to read it.</summary>
    public static IReadOnlyList<Column> Judgement(bool always) =>
    [
        Member("Status", Enums.Status, "How the indicator stands.") with { Nullable = !always },
        Member("Trend", Enums.Trend, "Where it is going, in its own direction; none across a series break.").OrNone(),
        Member("Basis", Enums.Basis, "Whether the figure rests on accepted values alone."),
        Member("Note", Enums.ResultNote, "Why the achievement is blank, or what to mind when reading it.").OrNone(),
        Text("Marks", 200, "Marks of the figure: provisional, revised, estimate, break."),
        Text("MissingReason", 1000, "Why there is no value, where one was declared not available.").OrNone(),
        Day("PromisedFor", "The day for which a missing value is promised.").OrNone(),
        Words("Comment", 4000, "The unit's comment on the value.").OrNone(),
    ];

    /// <summary>How many indicators stand how, where a figure is a roll-up.</summary>
    public static IReadOnlyList<Column> Counts { get; } =
    [
        Whole("OnTrackCount", "Indicators on track."),
        Whole("AtRiskCount", "Indicators at risk."),
        Whole("OffTrackCount", "Indicators off track."),
        Whole("NoDataCount", "Indicators without a value that is due."),
        Whole("NotDueCount", "Indicators of which no value is due yet."),
        Whole("MonitoredCount", "Indicators that are not judged."),
        Whole("DueCount", "Indicators of which a value is due."),
        Whole("DataInCount", "Indicators of which a value is due and there."),
    ];

    private static IReadOnlyList<Column> Measure =>
    [
        Text("UnitOfMeasure", 60, "What the value is counted in."),
        Member("MeasureType", Enums.MeasureType, "What kind of figure it is."),
        Member("Direction", Enums.Direction, "Which way is better; none for a narrative.").OrNone(),
        Member("Coverage", Enums.Coverage, "What a value covers; none for a narrative.").OrNone(),
        Member("Aggregation", Enums.Aggregation, "How the values of several periods make one; none for a narrative.").OrNone(),
        Member("Method", Enums.Method, "How achievement is computed; none for a narrative.").OrNone(),
        Member("Frequency", Enums.Frequency, "How often a value is due."),
    ];
}
