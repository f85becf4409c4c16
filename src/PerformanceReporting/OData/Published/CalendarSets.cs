using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>When things are due and who meets about them: periods, bodies, sessions, the planning cycle and its scan.</summary>
internal static class CalendarSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "ReportingPeriods",
            EntityType = "ReportingPeriod",
            Description = "Reporting periods with their submission windows.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the period."),
                Reference("OperationalPlanId", "The operational plan whose year it is part of."),
                Text("PlanYear", 9, "The plan year, as 2016/2017."),
                Words("Code", 12, "Code of the period."),
                Whole("Ordinal", "Place of the period in its plan year, from 1."),
                Day("FirstDay", "First day of the period."),
                Day("AsAt", "The as-at date: the day as of which values are given."),
                Moment("OpensAt", "When values may be submitted from."),
                Moment("DueAt", "When values are due."),
                Moment("ClosesAt", "When the submission window closes."),
            ],
            Navigations =
            [
                One("OperationalPlan", "OperationalPlans", "OperationalPlanId", "ReportingPeriods", "The operational plan."),
                Many("Measurements", "Measurements", "ReportingPeriodId", "ReportingPeriod", "Values of the period."),
                Many("MeasurementRevisions", "MeasurementRevisions", "ReportingPeriodId", "ReportingPeriod", "Revisions of the values of the period."),
                Many("MeasurementParts", "MeasurementParts", "ReportingPeriodId", "ReportingPeriod", "Parts of the values of the period."),
                Many("Results", "Results", "ReportingPeriodId", "ReportingPeriod", "Results of the period."),
                Many("IndicatorResults", "IndicatorResults", "ReportingPeriodId", "ReportingPeriod", "The same, flat."),
                Many("RollUps", "RollUps", "ReportingPeriodId", "ReportingPeriod", "Roll-ups of the period."),
                Many("Sessions", "Sessions", "ReportingPeriodId", "ReportingPeriod", "Sessions that look at the period."),
                Many("ReportEditions", "ReportEditions", "ReportingPeriodId", "ReportingPeriod", "Editions of reports on the period."),
            ],
        },
        new()
        {
            Name = "Bodies",
            EntityType = "Body",
            Description = "The bodies that plan, review and decide.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the body."),
                Words("Code", 20, "Short code of the body."),
                Words("Title", 200, "Name of the body."),
                Text("Kind", 40, "What kind of body it is."),
                Words("Role", 1000, "Its part in planning and reporting."),
            ],
            Navigations =
            [
                Many("Sessions", "Sessions", "BodyId", "Body", "Its meetings."),
                Many("PlanningSteps", "PlanningSteps", "BodyId", "Body", "Steps of the planning cycle that are its own."),
                Many("Reports", "Reports", "BodyId", "Body", "Reports that are made for it."),
            ],
        },
        new()
        {
            Name = "Sessions",
            EntityType = "Session",
            Description = "Meetings of the bodies, with the cut-off after which the figures for them are frozen.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the session."),
                Reference("BodyId", "The body that meets."),
                Words("Code", 20, "Short code of the session."),
                Words("Title", 200, "Title of the session."),
                Day("FirstDay", "First day of the meeting."),
                Day("LastDay", "Last day of the meeting."),
                Text("Round", 40, "The round: sessions that share a cut-off."),
                Moment("CutOffAt", "When figures are frozen for its reports."),
                Reference("ReportingPeriodId", "The period that it looks at."),
            ],
            Navigations =
            [
                One("Body", "Bodies", "BodyId", "Sessions", "The body that meets."),
                One("ReportingPeriod", "ReportingPeriods", "ReportingPeriodId", "Sessions", "The period that it looks at."),
                Many("ReportEditions", "ReportEditions", "SessionId", "Session", "Editions of reports made for it."),
            ],
        },
        new()
        {
            Name = "PlanningSteps",
            EntityType = "PlanningStep",
            Description = "The steps of the planning cycle.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the step."),
                Reference("StrategicPlanId", "The plan."),
                Whole("Step", "Place of the step in the cycle."),
                Reference("BodyId", "The body whose step it is, where it is one body's.").OrNone(),
                Whole("Month", "The month of the calendar, 1 to 12, where it has one.").OrNone(),
                Words("Action", 500, "What happens."),
            ],
            Navigations =
            [
                One("StrategicPlan", "StrategicPlans", "StrategicPlanId", "PlanningSteps", "The plan."),
                Maybe("Body", "Bodies", "BodyId", "PlanningSteps", "The body whose step it is."),
            ],
        },
        new()
        {
            Name = "ScanDevelopments",
            EntityType = "ScanDevelopment",
            Description = "Developments that the yearly environmental scan names, by theme.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the development."),
                Reference("StrategicPlanId", "The plan."),
                Whole("ScanYear", "The calendar year of the scan."),
                Whole("Ordinal", "Place among the developments."),
                Words("Theme", 200, "The theme it belongs to."),
                Words("Text", 1000, "The development."),
            ],
            Navigations = [One("StrategicPlan", "StrategicPlans", "StrategicPlanId", "ScanDevelopments", "The plan.")],
        },
    ];
}
