using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>The plan from its statements down to its activities, and the units that answer for them.</summary>
internal static class PlanSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "StrategicPlans",
            EntityType = "StrategicPlan",
            Description = "Strategic plans, each of three plan years.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the plan."),
                Words("Code", 40, "Short code of the plan."),
                Words("Title", 300, "Title as adopted."),
                Day("FirstDay", "First day of the plan."),
                Day("LastDay", "Last day of the plan."),
                Text("TimeZone", 60, "Time zone in which due and closing moments are set."),
                Flag("IsIllustrative", "Whether its figures and units are invented, for demonstration."),
            ],
            Navigations =
            [
                Many("BasicStatements", "BasicStatements", "StrategicPlanId", "StrategicPlan", "Mission, vision and values."),
                Many("StrategicGoals", "StrategicGoals", "StrategicPlanId", "StrategicPlan", "Goals of the plan."),
                Many("OperationalPlans", "OperationalPlans", "StrategicPlanId", "StrategicPlan", "Its yearly operational plans."),
                Many("PlanningSteps", "PlanningSteps", "StrategicPlanId", "StrategicPlan", "Steps of its planning cycle."),
                Many("ScanDevelopments", "ScanDevelopments", "StrategicPlanId", "StrategicPlan", "What its environmental scan found."),
                Many("RollUps", "RollUps", "StrategicPlanId", "StrategicPlan", "Roll-ups of everything in the plan."),
            ],
        },
        new()
        {
            Name = "BasicStatements",
            EntityType = "BasicStatement",
            Description = "Mission, vision and values of a plan.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the statement."),
                Reference("StrategicPlanId", "The plan."),
                Whole("Ordinal", "Place among the statements."),
                Text("Kind", 20, "Mission, Vision or Value."),
                Words("Text", 2000, "The statement."),
            ],
            Navigations = [One("StrategicPlan", "StrategicPlans", "StrategicPlanId", "BasicStatements", "The plan.")],
        },
        new()
        {
            Name = "StrategicGoals",
            EntityType = "StrategicGoal",
            Description = "Strategic goals of a plan.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the goal."),
                Reference("StrategicPlanId", "The plan."),
                Whole("Number", "Number of the goal within the plan."),
                Words("Title", 300, "Title as adopted."),
                Words("ShortTitle", 100, "Title for charts and narrow columns."),
                Text("Package", 100, "The package that the goal stands for, where there is one.").OrNone(),
                Words("Summary", 2000, "What the goal is about."),
            ],
            Navigations =
            [
                One("StrategicPlan", "StrategicPlans", "StrategicPlanId", "StrategicGoals", "The plan."),
                Many("StrategicActivities", "StrategicActivities", "StrategicGoalId", "StrategicGoal", "Activities of the goal."),
                Many("RollUps", "RollUps", "StrategicGoalId", "StrategicGoal", "Roll-ups of the goal."),
            ],
        },
        new()
        {
            Name = "Units",
            EntityType = "Unit",
            Description = "Organizational units that answer for activities and indicators; they form a tree.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the unit."),
                Words("Code", 20, "Short code of the unit."),
                Words("Title", 200, "Name of the unit."),
                Reference("ParentId", "The unit above; none at the top.").OrNone(),
            ],
            Navigations =
            [
                Maybe("Parent", "Units", "ParentId", "Children", "The unit above."),
                Many("Children", "Units", "ParentId", "Parent", "The units just below."),
                Many("TacticalActivities", "TacticalActivities", "UnitId", "Unit", "Tactical activities it answers for."),
                Many("Indicators", "Indicators", "UnitId", "Unit", "Indicators it answers for."),
                Many("IndicatorVersions", "IndicatorVersions", "UnitId", "Unit", "Definitions that name it."),
                Many("Measurements", "Measurements", "UnitId", "Unit", "Values it submitted."),
                Many("MeasurementRevisions", "MeasurementRevisions", "UnitId", "Unit", "Revisions of the values it submitted."),
                Many("MeasurementParts", "MeasurementParts", "UnitId", "Unit", "Parts of the values it submitted."),
                Many("Results", "Results", "UnitId", "Unit", "Results of its indicators."),
                Many("IndicatorResults", "IndicatorResults", "UnitId", "Unit", "The same, flat."),
                Many("RollUps", "RollUps", "UnitId", "Unit", "Roll-ups of the unit."),
            ],
        },
    ];
}
