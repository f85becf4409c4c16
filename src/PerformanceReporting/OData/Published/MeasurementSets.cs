using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;
using static PerformanceReporting.OData.Published.Links;

namespace PerformanceReporting.OData.Published;

/// <summary>The values submitted, their revisions and their parts.</summary>
internal static class MeasurementSets
{
    public static IReadOnlyList<EntitySet> All { get; } =
    [
        new()
        {
            Name = "Measurements",
            EntityType = "Measurement",
            Description = "One row per indicator and period: the accepted value, or the value on its way while there is none.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the measurement; its revisions share it."),
                .. Subject,
                Reference("RevisionId", "The revision shown."),
                Whole("RevisionNumber", "Number of that revision, from 1."),
                .. Value,
                Whole("Version", "Counts the changes of the measurement; a write sends it as If-Match: W/\"3\"."),
            ],
            Navigations =
            [
                .. ToSubject("Measurements"),
                Many("MeasurementRevisions", "MeasurementRevisions", "MeasurementId", "Measurement", "All its revisions."),
                Many("MeasurementParts", "MeasurementParts", "MeasurementId", "Measurement", "Its parts."),
            ],
            Temporality = Temporality.Current,
            Writing = new()
            {
                Once = ["IndicatorId", "ReportingPeriodId"],
                Given = ["Value", "Numerator", "Denominator", "Forecast", "Narrative", "NotAvailableReason", "PromisedFor", "Comment", "Reason"],
                Tag = "Version",
            },
        },
        new()
        {
            Name = "MeasurementRevisions",
            EntityType = "MeasurementRevision",
            Description = "Every revision of every measurement, the superseded ones too.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the revision."),
                Reference("MeasurementId", "The measurement."),
                .. Subject,
                Whole("Number", "Number of the revision, from 1."),
                .. Value,
            ],
            Navigations =
            [
                Maybe("Measurement", "Measurements", "MeasurementId", "MeasurementRevisions", "The measurement."),
                .. ToSubject("MeasurementRevisions"),
                Many("Results", "Results", "MeasurementRevisionId", "MeasurementRevision", "Results that follow from it."),
                Many("ReportLines", "ReportLines", "MeasurementRevisionId", "MeasurementRevision", "Figures of reports that follow from it."),
            ],
            Temporality = Temporality.History,
        },
        new()
        {
            Name = "MeasurementParts",
            EntityType = "MeasurementPart",
            Description = "The parts of measurements along a dimension; a part without a member is what was not broken down.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the part."),
                Reference("MeasurementId", "The measurement."),
                Reference("MeasurementRevisionId", "The revision that it is part of."),
                .. Subject,
                Reference("UnitId", "The unit that submitted it."),
                Member("State", Enums.SubmissionState, "Where the value stands."),
                Text("DimensionCode", 20, "Code of the dimension."),
                Words("DimensionTitle", 200, "Title of the dimension."),
                Reference("DimensionMemberId", "The member of the dimension; none for what was not broken down.").OrNone(),
                Text("MemberCode", 20, "Code of the member.").OrNone(),
                Words("MemberTitle", 200, "Title of the member.").OrNone(),
                Exact("Value", "The part's value.").OrNone(),
                Exact("Numerator", "Numerator, where the value is a share.").OrNone(),
                Exact("Denominator", "Denominator, where the value is a share.").OrNone(),
                .. Validity,
            ],
            Navigations =
            [
                Maybe("Measurement", "Measurements", "MeasurementId", "MeasurementParts", "The measurement."),
                .. ToSubject("MeasurementParts"),
                Maybe("DimensionMember", "DimensionMembers", "DimensionMemberId", "MeasurementParts", "The member of the dimension."),
            ],
            Temporality = Temporality.Current,
        },
        new()
        {
            Name = "Dimensions",
            EntityType = "Dimension",
            Description = "Dimensions along which measurements are broken down.",
            Key = ["Id"],
            Columns = [Id("Identity of the dimension."), Words("Code", 20, "Code of the dimension."), Words("Title", 200, "Title of the dimension.")],
            Navigations = [Many("DimensionMembers", "DimensionMembers", "DimensionId", "Dimension", "Its members.")],
        },
        new()
        {
            Name = "DimensionMembers",
            EntityType = "DimensionMember",
            Description = "The members of the dimensions.",
            Key = ["Id"],
            Columns =
            [
                Id("Identity of the member."),
                Reference("DimensionId", "The dimension."),
                Whole("Ordinal", "Place of the member in its dimension."),
                Words("Code", 20, "Code of the member."),
                Words("Title", 200, "Title of the member."),
            ],
            Navigations =
            [
                One("Dimension", "Dimensions", "DimensionId", "DimensionMembers", "The dimension."),
                Many("MeasurementParts", "MeasurementParts", "DimensionMemberId", "DimensionMember", "Parts of measurements that are its own."),
            ],
        },
    ];

    private static IReadOnlyList<Column> Subject =>
    [
        Reference("IndicatorId", "The indicator."),
        Reference("ReportingPeriodId", "The reporting period."),
    ];

    private static IReadOnlyList<Navigation> ToSubject(string back) =>
    [
        One("Indicator", "Indicators", "IndicatorId", back, "The indicator."),
        One("ReportingPeriod", "ReportingPeriods", "ReportingPeriodId", back, "The reporting period."),
        One("Unit", "Units", "UnitId", back, "The unit that submitted it."),
    ];

    private static IReadOnlyList<Column> Value =>
    [
        Reference("UnitId", "The unit that submitted it."),
        Member("State", Enums.SubmissionState, "Where the value stands."),
        Exact("Value", "The value, in the indicator's unit of measure; 64 means 64 %. Zero is a value; missing is none.").OrNone(),
        Exact("Numerator", "Numerator, where the value is a share and it is known.").OrNone(),
        Exact("Denominator", "Denominator, where the value is a share and it is known.").OrNone(),
        Exact("Forecast", "The year's outturn as forecast with the value.").OrNone(),
        Words("Narrative", 4000, "The text, where the indicator is a narrative.").OrNone(),
        Words("NotAvailableReason", 1000, "Why there is no value, where it is not available.").OrNone(),
        Day("PromisedFor", "The day for which a missing value is promised.").OrNone(),
        Words("Comment", 4000, "The unit's comment.").OrNone(),
        Reference("EnteredBy", "The person who entered it.").OrNone(),
        Flag("IsLate", "Whether it was submitted after it was due."),
        .. Lifetime,
    ];
}
