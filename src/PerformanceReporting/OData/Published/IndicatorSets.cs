using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>What is measured, and against what.</summary>
internal static class IndicatorSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "Indicators",
            EntityType = "Indicator",
            Description = "Indicators, under the title and unit of their latest definition.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the indicator."),
                Words("Code", 20, "Code of the indicator, unique within its activity."),
                Reference("StrategicActivityId", "The strategic activity that it hangs on and counts for."),
                Reference("TacticalActivityId", "The tactical activity that it hangs on, where it does.").OrNone(),
                Words("Title", 300, "Title in its latest definition."),
                Reference("UnitId", "The unit that answers for it in its latest definition."),
                Whole("LatestVersionNumber", "Number of its latest definition."),
            ],
            Navigations =
            [
                One("StrategicActivity", "StrategicActivities", "StrategicActivityId", "Indicators", "The strategic activity."),
                Maybe("TacticalActivity", "TacticalActivities", "TacticalActivityId", "Indicators", "The tactical activity."),
                One("Unit", "Units", "UnitId", "Indicators", "The unit that answers for it."),
                Many("IndicatorVersions", "IndicatorVersions", "IndicatorId", "Indicator", "Its definitions."),
                Many("IndicatorActivities", "IndicatorActivities", "IndicatorId", "Indicator", "Activities that it contributes to without counting."),
                Many("MilestoneStages", "MilestoneStages", "IndicatorId", "Indicator", "Its stages, where it is a milestone."),
                Many("Baselines", "Baselines", "IndicatorId", "Indicator", "Its baselines."),
                Many("Targets", "Targets", "IndicatorId", "Indicator", "Its targets."),
                Many("Measurements", "Measurements", "IndicatorId", "Indicator", "Its values."),
                Many("MeasurementRevisions", "MeasurementRevisions", "IndicatorId", "Indicator", "Revisions of its values."),
                Many("MeasurementParts", "MeasurementParts", "IndicatorId", "Indicator", "Parts of its values."),
                Many("Results", "Results", "IndicatorId", "Indicator", "Its results."),
                Many("IndicatorResults", "IndicatorResults", "IndicatorId", "Indicator", "The same, flat."),
            ],
        },
        new()
        {
            Name = "IndicatorActivities",
            EntityType = "IndicatorActivity",
            Description = "Activities that an indicator contributes to without counting there.",
            Key = ["IndicatorId", "StrategicActivityId"],
            Columns =
            [
                Reference("IndicatorId", "The indicator."),
                Reference("StrategicActivityId", "The activity."),
            ],
            Navigations =
            [
                One("Indicator", "Indicators", "IndicatorId", "IndicatorActivities", "The indicator."),
                One("StrategicActivity", "StrategicActivities", "StrategicActivityId", "IndicatorActivities", "The activity."),
            ],
        },
        Temporal("IndicatorVersions", "IndicatorVersion", "Definitions of indicators; one holds until the next takes effect.",
            [
                Id("Identity of the row."),
                Reference("IndicatorId", "The indicator."),
                Whole("Number", "Number of the definition, from 1."),
                Day("EffectiveFrom", "First day on which it holds."),
                Flag("IsSeriesBreak", "Whether values from here on cannot be compared with those before."),
                .. FigureColumns.Definition,
                Reference("UnitId", "The unit that answers for the indicator."),
                Words("DataSource", 500, "Where the data come from."),
                Words("CollectionMethod", 500, "How the data are collected."),
                Words("MeansOfVerification", 500, "How the data can be verified."),
                Day("ApprovedOn", "Day of its approval; none while it is proposed.").OrNone(),
            ],
            [
                One("Indicator", "Indicators", "IndicatorId", "IndicatorVersions", "The indicator."),
                One("Unit", "Units", "UnitId", "IndicatorVersions", "The unit that answers for it."),
                To("Baselines", "Baselines", Multiplicity.Many, [new("IndicatorId", "IndicatorId"), new("Number", "VersionNumber")], "IndicatorVersion", "Its baseline."),
                To("Targets", "Targets", Multiplicity.Many, [new("IndicatorId", "IndicatorId"), new("Number", "VersionNumber")], "IndicatorVersion", "Its targets."),
                To("MilestoneStages", "MilestoneStages", Multiplicity.Many, [new("IndicatorId", "IndicatorId"), new("Number", "VersionNumber")], "IndicatorVersion", "Its stages, where it is a milestone."),
                Many("Results", "Results", "IndicatorVersionId", "IndicatorVersion", "Results computed by it."),
            ]),
        Temporal("MilestoneStages", "MilestoneStage", "The ordered stages of milestones, each with the percentage it stands for.",
            [
                Id("Identity of the row."),
                .. OfVersion,
                Whole("Ordinal", "Place of the stage, from 1."),
                Words("Title", 200, "Title of the stage."),
                Exact("Percentage", "What of the whole is reached with it; 64 means 64 %.") with { Unit = new Unit.Of("%") },
            ],
            ToVersion("MilestoneStages")),
        Temporal("Baselines", "Baseline", "Where an indicator stood before the plan acts.",
            [
                Id("Identity of the row."),
                .. OfVersion,
                Measured("Value", "The value, in the indicator's unit of measure; 64 means 64 %.", "IndicatorVersion/UnitOfMeasure"),
                Day("MeasuredOn", "The day that the value is of."),
                Flag("IsProvisional", "Whether the value is an estimate until the year closes."),
            ],
            [.. ToVersion("Baselines"), Many("Results", "Results", "BaselineId", "Baseline", "Results computed from it.")]),
        Temporal("Targets", "Target", "The value wanted for a span of time, or its bounds where an indicator is to be maintained.",
            [
                Id("Identity of the row."),
                .. OfVersion,
                Member("Span", Enums.TargetSpan, "The time that it is for."),
                Day("FirstDay", "First day of that time."),
                Day("LastDay", "Last day of that time."),
                Measured("Value", "The value wanted; none where there are bounds.", "IndicatorVersion/UnitOfMeasure").OrNone(),
                Measured("LowerBound", "The lowest value wanted, for an indicator to be maintained.", "IndicatorVersion/UnitOfMeasure").OrNone(),
                Measured("UpperBound", "The highest value wanted, for an indicator to be maintained.", "IndicatorVersion/UnitOfMeasure").OrNone(),
            ],
            [.. ToVersion("Targets"), Many("Results", "Results", "TargetId", "Target", "Results computed against it.")]),
    ];

    private static IReadOnlyList<Column> OfVersion =>
    [
        Reference("IndicatorId", "The indicator."),
        Whole("VersionNumber", "Number of the definition that it belongs to."),
    ];

    private static IReadOnlyList<Navigation> ToVersion(string back) =>
    [
        One("Indicator", "Indicators", "IndicatorId", back, "The indicator."),
        To("IndicatorVersion", "IndicatorVersions", Multiplicity.ZeroOrOne, [new("IndicatorId", "IndicatorId"), new("VersionNumber", "Number")], back, "The definition that it belongs to."),
    ];

    private static EntitySet Temporal(
        string name, string type, string description, IReadOnlyList<Column> columns, IReadOnlyList<Navigation> navigations) => new()
        {
            Name = name,
            EntityType = type,
            Description = description,
            Key = ["Id"],
            Columns = [.. columns, .. Lifetime],
            Navigations = navigations,
            Temporality = Temporality.Current,
        };
}
