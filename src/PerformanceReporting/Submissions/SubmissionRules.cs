using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions;

/// <summary>What must hold of a submission before it is taken, by the indicator's definition; all problems are told at once.</summary>
internal static class SubmissionRules
{
    private const decimal Largest = 99_999_999_999_999.9999m;

    public static IReadOnlyList<Problem> Check(Submission submission, MeasurementCase measurement) =>
        [.. Rules.Select(rule => rule(submission, measurement)).OfType<Problem>()];

    private static readonly Func<Submission, MeasurementCase, Problem?>[] Rules =
    [
        AnAnswer, OneAnswer, PromiseHasDate, ReasonForCorrection, FourDecimals, YesOrNo, MilestoneRange, NoNegativeShare,
        BothOrNeither, DenominatorNotZero, RatioAgrees,
    ];

    private static Problem? AnAnswer(Submission given, MeasurementCase of) =>
        given.NotAvailableReason is not null || (of.Definition.MeasureType == MeasureType.Narrative ? !string.IsNullOrWhiteSpace(given.Narrative) : given.Value is not null)
            ? null
            : new("answer", nameof(Submission.Value), of.Definition.MeasureType == MeasureType.Narrative
                ? "Write the narrative, or say that it is not available and why."
                : "Type a value, or say that it is not available and why. Zero is a value.");

    private static Problem? OneAnswer(Submission given, MeasurementCase of) =>
        given.NotAvailableReason is not null && (given.Value is not null || !string.IsNullOrWhiteSpace(given.Narrative))
            ? new("one-answer", nameof(Submission.NotAvailableReason), "Give either a value or the reason why it is not available, not both.")
            : null;

    private static Problem? PromiseHasDate(Submission given, MeasurementCase of) =>
        (given.NotAvailableReason, given.PromisedFor) switch
        {
            (not null, null) => new("promise", nameof(Submission.PromisedFor), "Say by which date the value is promised."),
            (not null, { } day) when day <= of.Period.AsAt => new("promise", nameof(Submission.PromisedFor), "The promised date must lie after the period's end."),
            (not null, _) when given.NotAvailableReason.Trim().Length < 3 => new("promise", nameof(Submission.NotAvailableReason), "Say in a few words why the value is not available."),
            (null, not null) => new("promise", nameof(Submission.PromisedFor), "A date is promised only for a value that is not available."),
            _ => null,
        };

    private static Problem? ReasonForCorrection(Submission given, MeasurementCase of) =>
        of.Accepted is { NotAvailableReason: null } && string.IsNullOrWhiteSpace(given.Reason)
            ? new("reason", nameof(Submission.Reason), "This value was accepted before; say why it is corrected.")
            : null;

    private static Problem? FourDecimals(Submission given, MeasurementCase of) =>
        new[] { given.Value, given.Numerator, given.Denominator, given.Forecast }.OfType<decimal>()
            .Any(figure => Math.Abs(figure) > Largest || decimal.Round(figure, 4) != figure)
            ? new("figure", nameof(Submission.Value), "A figure has at most 14 digits before the point and 4 after it.")
            : null;

    private static Problem? YesOrNo(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.YesNo && given.Value is { } value and not (0 or 1)
            ? new("yes-no", nameof(Submission.Value), $"Answer yes (1) or no (0); {value} is neither.")
            : null;

    private static Problem? MilestoneRange(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.Milestone && given.Value is < 0 or > 100 && of.Definition.MeasureType == MeasureType.Milestone
            ? new("milestone", nameof(Submission.Value), "A milestone's stage lies between 0 % and 100 %.")
            : null;

    private static Problem? NoNegativeShare(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.Percentage && (given.Numerator < 0 || given.Denominator < 0)
            ? new("share", nameof(Submission.Numerator), "The parts of a percentage cannot be negative.")
            : null;

    private static Problem? BothOrNeither(Submission given, MeasurementCase of) =>
        given.Numerator is null != given.Denominator is null
            ? new("parts", nameof(Submission.Numerator), "Give numerator and denominator together, or neither.")
            : null;

    private static Problem? DenominatorNotZero(Submission given, MeasurementCase of) =>
        given.Denominator == 0
            ? new("parts", nameof(Submission.Denominator), "The denominator cannot be zero; if there was nothing to count, say that the value is not available.")
            : null;

    private static Problem? RatioAgrees(Submission given, MeasurementCase of)
    {
        if (given is not { Value: { } value, Numerator: { } numerator, Denominator: { } denominator } || denominator == 0)
        {
            return null;
        }

        var computed = numerator / denominator * (of.Definition.MeasureType == MeasureType.Percentage ? 100 : 1);
        return Math.Abs(computed - value) > 0.05m * Math.Max(1, Math.Abs(computed) / 100)
            ? new("parts", nameof(Submission.Value), $"The value {value:0.####} does not follow from {numerator:0.####} / {denominator:0.####}, which gives {computed:0.##}.")
            : null;
    }
}
