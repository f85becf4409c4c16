using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>Reports, their editions, and the figures frozen in them.</summary>
internal static class ReportSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "IndicatorResultsAsReported",
            EntityType = "IndicatorResultAsReported",
            Description = "Results as printed, one row per edition, indicator and period: the columns of IndicatorResults with report, edition and "
                + "session. They tie to the published paper and never move.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the figure."),
                Words("ReportCode", 60, "Code of the report."),
                Whole("EditionNumber", "Number of the edition."),
                EditionState,
                Moment("CutOffAt", "The moment as of which its inputs were read."),
                Words("SessionCode", 20, "Code of the session that it is made for."),
                Words("SessionTitle", 200, "Title of the session that it is made for."),
                .. Frozen,
            ],
        },
        new()
        {
            Name = "Reports",
            EntityType = "Report",
            Description = "The reports that are made regularly.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the report."),
                Words("Code", 60, "Code of the report."),
                Words("Title", 200, "Title of the report."),
                Reference("BodyId", "The body that it is made for."),
            ],
            Navigations =
            [
                One("Body", "Bodies", "BodyId", "Reports", "The body that it is made for."),
                Many("ReportEditions", "ReportEditions", "ReportId", "Report", "Its editions."),
            ],
        },
        new()
        {
            Name = "ReportEditions",
            EntityType = "ReportEdition",
            Description = "Editions of reports, each made for a session.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the edition."),
                Reference("ReportId", "The report."),
                Reference("SessionId", "The session that it is made for."),
                Reference("ReportingPeriodId", "The period that it reports on."),
                Whole("Number", "Number of the edition, from 1."),
                Member("State", Enums.EditionState, "How far it has come."),
                Moment("CutOffAt", "The moment as of which its inputs were read."),
                Moment("CompiledAt", "When it was compiled."),
                Reference("CompiledBy", "The person who compiled it; none where the schedule did.").OrNone(),
                Moment("ReleasedAt", "When it was released.").OrNone(),
                Reference("ReleasedBy", "The person who released it.").OrNone(),
                Moment("PublishedAt", "When it was published.").OrNone(),
                Reference("PublishedBy", "The person who published it.").OrNone(),
                Text("AgendaItem", 40, "Its item on the agenda of the session.").OrNone(),
                Words("DocumentNumber", 60, "Its number among the documents of the session.").OrNone(),
                Text("Reason", 1000, "Why there is a new edition, and what changed.").OrNone(),
                Text("DefinitionHash", 64, "SHA-256 of the report's definition."),
                Text("ContentHash", 64, "SHA-256 of its figures: compiled again from the same data it is the same."),
            ],
            Navigations =
            [
                One("Report", "Reports", "ReportId", "ReportEditions", "The report."),
                One("Session", "Sessions", "SessionId", "ReportEditions", "The session that it is made for."),
                One("ReportingPeriod", "ReportingPeriods", "ReportingPeriodId", "ReportEditions", "The period that it reports on."),
                Many("ReportLines", "ReportLines", "ReportEditionId", "ReportEdition", "Its figures."),
            ],
        },
        new()
        {
            Name = "ReportLines",
            EntityType = "ReportLine",
            Description = "Figures frozen in the editions of reports: of indicators, activities, goals and the plan.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the figure."),
                Reference("ReportEditionId", "The edition."),
                EditionState,
                Whole("Ordinal", "Place of the figure in the edition."),
                Member("Scope", Enums.FigureScope, "What the figure is about."),
                .. Frozen,
                Reference("MeasurementRevisionId", "The revision of the value that it follows from.").OrNone(),
                .. FigureColumns.Counts.Select(column => column.OrNone()),
            ],
            Navigations =
            [
                One("ReportEdition", "ReportEditions", "ReportEditionId", "ReportLines", "The edition."),
                Maybe("MeasurementRevision", "MeasurementRevisions", "MeasurementRevisionId", "ReportLines", "The revision of the value."),
            ],
        },
    ];

    private static Column EditionState => Member("EditionState", Enums.EditionState, "How far the edition has come.");

    /// <summary>A figure as frozen. One about a goal or the plan has nothing to say of an indicator.</summary>
    private static IReadOnlyList<Column> Frozen =>
    [
        Words("FigureCode", 60, "The short code printed with the figure, by which it can be looked up."),
        .. FigureColumns.Place.Select(column => column.Name.StartsWith("Plan", StringComparison.Ordinal) ? column : column.OrNone()),
        .. FigureColumns.Period,
        .. FigureColumns.Figures,
        .. FigureColumns.Judgement(always: false),
    ];
}
