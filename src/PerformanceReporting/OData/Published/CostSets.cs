using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>What the activities cost, and who pays.</summary>
internal static class CostSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "FundingSources",
            EntityType = "FundingSource",
            Description = "Where money and attachés come from.",
            Key = ["Id"],
            Columns = [Id("Identity of the source."), Words("Code", 20, "Code of the source."), Words("Title", 200, "Title of the source.")],
            Navigations = [Many("Costs", "Costs", "FundingSourceId", "FundingSource", "Costs that it pays.")],
        },
        new()
        {
            Name = "Costs",
            EntityType = "Cost",
            Description = "Costs of an activity in a plan year, by funding source. Attachés are in person-months, which are never added to money.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the row."),
                Reference("StrategicActivityId", "The activity."),
                Reference("OperationalPlanId", "The operational plan of the year."),
                Reference("FundingSourceId", "The funding source."),
                Text("UnitOfMeasure", 20, "EUR or person-months."),
                Measured("Planned", "What was planned."),
                Measured("Actual", "What was spent.").OrNone(),
                Exact("RatePerUnit", "Euros that a person-month stands for, where a rate is stated.").OrNone() with { Unit = new Unit.Currency("EUR") },
                .. Lifetime,
            ],
            Navigations =
            [
                One("StrategicActivity", "StrategicActivities", "StrategicActivityId", "Costs", "The activity."),
                One("OperationalPlan", "OperationalPlans", "OperationalPlanId", "Costs", "The operational plan of the year."),
                One("FundingSource", "FundingSources", "FundingSourceId", "Costs", "The funding source."),
            ],
            Temporality = Temporality.Current,
        },
    ];
}
