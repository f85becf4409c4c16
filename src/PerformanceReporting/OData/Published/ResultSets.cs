using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>What follows from the values: results, roll-ups, and results spelled out flat.</summary>
internal static class ResultSets
{
    private const string Unit = "IndicatorVersion/UnitOfMeasure";

    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "IndicatorResults",
            EntityType = "IndicatorResult",
            Description = "Live official results, one row per indicator and period with everything spelled out: for a PivotTable without a join. "
                + "Figures move until they are reported; IndicatorResultsAsReported has those that were.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the result."),
                Reference("IndicatorId", "The indicator."),
                Reference("ReportingPeriodId", "The reporting period."),
                Reference("UnitId", "The unit that answers for the indicator."),
                .. FigureColumns.Place,
                .. FigureColumns.Period,
                .. FigureColumns.Figures,
                .. FigureColumns.Judgement(always: true),
                .. Validity,
            ],
            Navigations = ToSubject("IndicatorResults"),
            Temporality = Temporality.Current,
        },
        new()
        {
            Name = "Results",
            EntityType = "Result",
            Description = "Results of indicators by period and basis.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the result."),
                Reference("IndicatorId", "The indicator."),
                Reference("IndicatorVersionId", "The definition that it was computed by."),
                Reference("ReportingPeriodId", "The reporting period."),
                Member("Basis", Enums.Basis, "Whether it rests on accepted values alone."),
                Reference("UnitId", "The unit that answers for the indicator."),
                Reference("MeasurementRevisionId", "The revision of the value of the period, where there is one.").OrNone(),
                Reference("TargetId", "The target that decides, where there is one.").OrNone(),
                Reference("BaselineId", "The baseline, where there is one.").OrNone(),
                Measured("Actual", "The actual to date.", Unit).OrNone(),
                Measured("YearToDate", "The actual of the plan year to date.", Unit).OrNone(),
                .. FigureColumns.Expected(Unit),
                Member("ExpectedBy", Enums.ExpectedBy, "Where the expected value comes from.").OrNone(),
                Exact("Variance", "Actual less expected; of percentages, in percentage points.").OrNone(),
                Exact("Achievement", "Share of the expected that was achieved: 0.8 means 80 %. Kept above 1 where earned.").OrNone(),
                Exact("ProgressToFullTarget", "Share of the longest target that was achieved.").OrNone(),
                Exact("OnTrackFrom", "The achievement from which it counts as on track."),
                Exact("AtRiskFrom", "The achievement from which it counts as at risk."),
                Member("Status", Enums.Status, "How the indicator stands."),
                Member("Trend", Enums.Trend, "Where it is going, in its own direction; none across a series break.").OrNone(),
                Member("MissingData", Enums.MissingData, "What is missing, where there is no actual to judge.").OrNone(),
                Member("Note", Enums.ResultNote, "Why the achievement is blank, or what to mind when reading it.").OrNone(),
                Text("Marks", 200, "Marks of the figure: provisional, revised, estimate, break."),
                .. Validity,
            ],
            Navigations =
            [
                .. ToSubject("Results"),
                Maybe("IndicatorVersion", "IndicatorVersions", "IndicatorVersionId", "Results", "The definition that it was computed by."),
                Maybe("MeasurementRevision", "MeasurementRevisions", "MeasurementRevisionId", "Results", "The revision of the value of the period."),
                Maybe("Target", "Targets", "TargetId", "Results", "The target that decides."),
                Maybe("Baseline", "Baselines", "BaselineId", "Results", "The baseline."),
            ],
            Temporality = Temporality.Current,
        },
        new()
        {
            Name = "RollUps",
            EntityType = "RollUp",
            Description = "Roll-ups of results: of an activity, a goal, a unit or the plan, by period and basis.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the roll-up."),
                Member("Scope", Enums.FigureScope, "What it is about."),
                Reference("StrategicPlanId", "The plan."),
                Reference("StrategicGoalId", "The goal, where it is about one.").OrNone(),
                Reference("StrategicActivityId", "The activity, where it is about one.").OrNone(),
                Reference("UnitId", "The unit, where it is about one.").OrNone(),
                Reference("ReportingPeriodId", "The reporting period."),
                Member("Basis", Enums.Basis, "Whether it rests on accepted values alone."),
                Exact("Achievement", "Weighted mean of the achievements, each between 0 and 1; missing data count 0.").OrNone(),
                .. FigureColumns.Counts,
                Member("WorstStatus", Enums.Status, "The worst status among its indicators.").OrNone(),
                Member("Trend", Enums.Trend, "Where it is going.").OrNone(),
                .. Validity,
            ],
            Navigations =
            [
                One("StrategicPlan", "StrategicPlans", "StrategicPlanId", "RollUps", "The plan."),
                Maybe("StrategicGoal", "StrategicGoals", "StrategicGoalId", "RollUps", "The goal."),
                Maybe("StrategicActivity", "StrategicActivities", "StrategicActivityId", "RollUps", "The activity."),
                Maybe("Unit", "Units", "UnitId", "RollUps", "The unit."),
                One("ReportingPeriod", "ReportingPeriods", "ReportingPeriodId", "RollUps", "The reporting period."),
            ],
            Temporality = Temporality.Current,
        },
    ];

    private static IReadOnlyList<Navigation> ToSubject(string back) =>
    [
        One("Indicator", "Indicators", "IndicatorId", back, "The indicator."),
        One("ReportingPeriod", "ReportingPeriods", "ReportingPeriodId", back, "The reporting period."),
        One("Unit", "Units", "UnitId", back, "The unit that answers for the indicator."),
    ];
}
