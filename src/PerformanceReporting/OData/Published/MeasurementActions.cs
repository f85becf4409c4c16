using PerformanceReporting.Query.Model;
using static PerformanceReporting.OData.Published.Columns;

namespace PerformanceReporting.OData.Published;

/// <summary>The steps of a measurement's life as actions; each is the operation that the pages call.</summary>
internal static class MeasurementActions
{
    public const string Submit = nameof(Submit);

    public const string Correct = nameof(Correct);

    public const string Accept = nameof(Accept);

    public const string Return = nameof(Return);

    public const string SubmitValues = nameof(SubmitValues);

    private const string Measurements = nameof(Measurements);

    public static IReadOnlyList<BoundAction> All { get; } =
    [
        new()
        {
            Name = Submit,
            Set = Measurements,
            Description = "Submits the value as it was drafted; what is given here takes the place of what was drafted.",
            Parameters = [.. Given, Text("Reason", 1000, "Why an accepted value is corrected, where one is.").OrNone()],
            Items = Parts,
        },
        new()
        {
            Name = Correct,
            Set = Measurements,
            Description = "Submits another value in the place of the accepted one, which stands until the office accepts the correction.",
            Parameters = [Text("Reason", 1000, "Why the accepted value is corrected."), .. Given],
            Items = Parts,
        },
        new() { Name = Accept, Set = Measurements, Description = "Makes the submitted value official; by somebody of the office who has signed in and did not enter it." },
        new()
        {
            Name = Return,
            Set = Measurements,
            Description = "Sends the submitted value back; by somebody of the office who has signed in and did not enter it.",
            Parameters = [Text("Comment", 1000, "What must be mended.")],
        },
        new()
        {
            Name = SubmitValues,
            Set = Measurements,
            IsOnCollection = true,
            Description = "Submits up to 1,000 values in one: all are taken, or none.",
            Items = new("Values", "GivenValue"),
            Answers = "TakenValue",
        },
    ];

    public static IReadOnlyList<ComplexType> Types { get; } =
    [
        new()
        {
            Name = "GivenPart",
            Description = "What of a value belongs to one member of a dimension; without a member, what was not broken down.",
            Columns =
            [
                Text("DimensionCode", 20, "Code of the dimension."),
                Text("MemberCode", 20, "Code of the member; none for what was not broken down.").OrNone(),
                Exact("Value", "The part's value.").OrNone(),
                Exact("Numerator", "Numerator, where the value is a share.").OrNone(),
                Exact("Denominator", "Denominator, where the value is a share.").OrNone(),
            ],
        },
        new()
        {
            Name = "GivenValue",
            Description = "A value given for an indicator and reporting period.",
            Columns =
            [
                .. Subject,
                .. Given,
                Text("Reason", 1000, "Why an accepted value is corrected, where one is.").OrNone(),
                Whole("Version", "The version of the measurement that was seen; none where there was no value.").OrNone(),
            ],
            Items = Parts,
        },
        new()
        {
            Name = "TakenValue",
            Description = "A value that was taken.",
            Columns =
            [
                Reference("MeasurementId", "The measurement."),
                .. Subject,
                Member("State", Enums.SubmissionState, "Where the value stands."),
                Whole("Version", "The measurement's version then."),
            ],
        },
    ];

    /// <summary>The collection parameter in which a value is broken down.</summary>
    private static ComplexItems Parts => new(nameof(Parts), "GivenPart");

    private static IReadOnlyList<Column> Subject =>
    [
        Text("IndicatorCode", 20, "Code of the indicator."),
        Text("PeriodCode", 20, "Code of the reporting period: 2018/2019-1."),
    ];

    private static IReadOnlyList<Column> Given =>
    [
        Exact("Value", "The value, in the indicator's unit of measure; 64 means 64 %.").OrNone(),
        Exact("Numerator", "Numerator, where the value is a share and it is known.").OrNone(),
        Exact("Denominator", "Denominator, where the value is a share and it is known.").OrNone(),
        Exact("Forecast", "The year's outturn as forecast with the value.").OrNone(),
        Text("Narrative", 4000, "The text, where the indicator is a narrative.").OrNone(),
        Text("NotAvailableReason", 1000, "Why there is no value, where it is not available.").OrNone(),
        Day("PromisedFor", "The day for which a missing value is promised.").OrNone(),
        Text("Comment", 4000, "The unit's comment.").OrNone(),
    ];
}
