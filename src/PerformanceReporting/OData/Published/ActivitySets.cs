using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>What is done: strategic and tactical activities, and the building blocks that they serve.</summary>
internal static class ActivitySets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "StrategicActivities",
            EntityType = "StrategicActivity",
            Description = "Strategic activities of the goals.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the activity."),
                Reference("StrategicGoalId", "The goal."),
                Words("Code", 20, "Code of the activity."),
                Words("Title", 300, "Title as adopted."),
                Words("ShortTitle", 100, "Title for charts and narrow columns."),
                Words("Summary", 2000, "What the activity is about."),
            ],
            Navigations =
            [
                One("StrategicGoal", "StrategicGoals", "StrategicGoalId", "StrategicActivities", "The goal."),
                Many("TacticalActivities", "TacticalActivities", "StrategicActivityId", "StrategicActivity", "Tactical activities that carry it out."),
                Many("Indicators", "Indicators", "StrategicActivityId", "StrategicActivity", "Indicators that hang on it."),
                Many("IndicatorActivities", "IndicatorActivities", "StrategicActivityId", "StrategicActivity", "Indicators that contribute to it without counting."),
                Many("ActivityBuildingBlocks", "ActivityBuildingBlocks", "StrategicActivityId", "StrategicActivity", "Building blocks that it serves."),
                Many("Costs", "Costs", "StrategicActivityId", "StrategicActivity", "What it costs."),
                Many("RollUps", "RollUps", "StrategicActivityId", "StrategicActivity", "Roll-ups of the activity."),
            ],
        },
        new()
        {
            Name = "BuildingBlocks",
            EntityType = "BuildingBlock",
            Description = "Building blocks of Customs in the 21st century.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the building block."),
                Words("Code", 20, "Code of the building block."),
                Words("Title", 200, "Title of the building block."),
            ],
            Navigations =
            [
                Many("ActivityBuildingBlocks", "ActivityBuildingBlocks", "BuildingBlockId", "BuildingBlock", "Activities that serve it."),
            ],
        },
        new()
        {
            Name = "ActivityBuildingBlocks",
            EntityType = "ActivityBuildingBlock",
            Description = "Which activity serves which building block.",
            Key = ["StrategicActivityId", "BuildingBlockId"],
            Columns =
            [
                Reference("StrategicActivityId", "The activity."),
                Reference("BuildingBlockId", "The building block."),
            ],
            Navigations =
            [
                One("StrategicActivity", "StrategicActivities", "StrategicActivityId", "ActivityBuildingBlocks", "The activity."),
                One("BuildingBlock", "BuildingBlocks", "BuildingBlockId", "ActivityBuildingBlocks", "The building block."),
            ],
        },
        new()
        {
            Name = "OperationalPlans",
            EntityType = "OperationalPlan",
            Description = "Operational plans, each of one plan year from 1 July to 30 June.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the operational plan."),
                Reference("StrategicPlanId", "The strategic plan."),
                Text("PlanYear", 9, "The plan year, as 2016/2017."),
                Day("FirstDay", "First day of the plan year."),
                Day("LastDay", "Last day of the plan year."),
            ],
            Navigations =
            [
                One("StrategicPlan", "StrategicPlans", "StrategicPlanId", "OperationalPlans", "The strategic plan."),
                Many("TacticalActivities", "TacticalActivities", "OperationalPlanId", "OperationalPlan", "Tactical activities of the year."),
                Many("ReportingPeriods", "ReportingPeriods", "OperationalPlanId", "OperationalPlan", "Reporting periods of the year."),
                Many("Costs", "Costs", "OperationalPlanId", "OperationalPlan", "Costs of the year."),
            ],
        },
        new()
        {
            Name = "TacticalActivities",
            EntityType = "TacticalActivity",
            Description = "Tactical activities: what a unit does in a plan year for a strategic activity.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the tactical activity."),
                Reference("OperationalPlanId", "The operational plan that it is part of."),
                Reference("StrategicActivityId", "The strategic activity that it carries out."),
                Reference("UnitId", "The unit that answers for it."),
                Words("Code", 20, "Code of the tactical activity."),
                Words("Title", 300, "Title of the tactical activity."),
            ],
            Navigations =
            [
                One("OperationalPlan", "OperationalPlans", "OperationalPlanId", "TacticalActivities", "The operational plan."),
                One("StrategicActivity", "StrategicActivities", "StrategicActivityId", "TacticalActivities", "The strategic activity."),
                One("Unit", "Units", "UnitId", "TacticalActivities", "The unit that answers for it."),
                Many("Indicators", "Indicators", "TacticalActivityId", "TacticalActivity", "Indicators that hang on it."),
            ],
        },
    ];
}
