using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions;

/// <summary>What must hold of a submission before it is taken, by the indicator's definition; all problems are told at once.</summary>
internal static class SubmissionRules
{
    private const decimal Largest = 99_999_999_999_999.9999m;

    private const int FewestLettersOfAReason = 3;

    // What the columns hold; the engines count alike.
    private const int LongestText = 4000;
    private const int LongestReason = 1000;

    private static readonly Func<Submission, MeasurementCase, Problem?>[] OfADraft = [FourDecimals, ShortEnough, DateNeedsReason];

    private static readonly Func<Submission, MeasurementCase, Problem?>[] OfASubmission =
    [
        .. OfADraft, AnAnswer, OneAnswer, NoNumberForANarrative, ReasonInWords, ReasonNeedsDate, PromiseAfterPeriod, ReasonForCorrection,
        YesOrNo, MilestoneRange, NoNegativeShare, BothOrNeither, DenominatorNotZero, PartsAgree,
    ];

    /// <summary>What must hold of a value that is submitted on this day.</summary>
    public static IReadOnlyList<Problem> Check(Submission given, MeasurementCase of, DateOnly today) =>
        given is { NotAvailableReason: not null, PromisedFor: { } day } && day < today
            ? [.. Check(OfASubmission, given, of), new("promise-passed", nameof(Submission.PromisedFor))]
            : Check(OfASubmission, given, of);

    /// <summary>What must hold of the comment with which a value is returned.</summary>
    public static IReadOnlyList<Problem> CheckReturn(string? comment) =>
        string.IsNullOrWhiteSpace(comment) ? [new("return-needs-comment", nameof(Submission.Comment))]
        : TooLong(comment.Trim(), LongestReason, nameof(Submission.Comment)) is { } problem ? [problem]
        : [];

    /// <summary>What must hold of a draft: that it can be kept. It may be unfinished.</summary>
    public static IReadOnlyList<Problem> CheckDraft(Submission given, MeasurementCase of) => Check(OfADraft, given, of);

    private static IReadOnlyList<Problem> Check(Func<Submission, MeasurementCase, Problem?>[] rules, Submission given, MeasurementCase of) =>
        [.. rules.Select(rule => rule(given, of)).OfType<Problem>()];

    private static Problem? FourDecimals(Submission given, MeasurementCase of) =>
        Unkept(given) is { } field ? new("figure", field) : null;

    private static string? Unkept(Submission given) => (Fits(given.Value), Fits(given.Numerator), Fits(given.Denominator), Fits(given.Forecast)) switch
    {
        (false, _, _, _) => nameof(Submission.Value),
        (_, false, _, _) => nameof(Submission.Numerator),
        (_, _, false, _) => nameof(Submission.Denominator),
        (_, _, _, false) => nameof(Submission.Forecast),
        _ => null,
    };

    /// <summary>Whether the columns hold the figure as it is.</summary>
    internal static bool Fits(decimal? figure) => figure is not { } known || (Math.Abs(known) <= Largest && decimal.Round(known, 4) == known);

    private static Problem? ShortEnough(Submission given, MeasurementCase of) =>
        TooLong(given.Narrative, LongestText, nameof(Submission.Narrative))
        ?? TooLong(given.Comment, LongestText, nameof(Submission.Comment))
        ?? TooLong(given.NotAvailableReason, LongestReason, nameof(Submission.NotAvailableReason))
        ?? TooLong(given.Reason, LongestReason, nameof(Submission.Reason));

    private static Problem? TooLong(string? text, int longest, string field) =>
        text?.Length > longest ? new("too-long", field) { Figures = [longest, text.Length] } : null;

    private static Problem? DateNeedsReason(Submission given, MeasurementCase of) =>
        given is { PromisedFor: not null, NotAvailableReason: null } ? new("date-without-reason", nameof(Submission.NotAvailableReason)) : null;

    private static Problem? AnAnswer(Submission given, MeasurementCase of) =>
        given.NotAvailableReason is not null || HasValue(given, of) ? null
        : of.Definition.MeasureType == MeasureType.Narrative ? new("no-narrative", nameof(Submission.Narrative))
        : new("no-value", nameof(Submission.Value));

    private static Problem? OneAnswer(Submission given, MeasurementCase of) =>
        given.NotAvailableReason is not null && (given.Value is not null || !string.IsNullOrWhiteSpace(given.Narrative))
            ? new("two-answers", nameof(Submission.NotAvailableReason))
            : null;

    private static Problem? NoNumberForANarrative(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.Narrative && given.Value is not null ? new("narrative-has-no-value", nameof(Submission.Value)) : null;

    private static Problem? ReasonInWords(Submission given, MeasurementCase of) =>
        given.NotAvailableReason is { } reason && reason.Trim().Length < FewestLettersOfAReason
            ? new("reason-in-words", nameof(Submission.NotAvailableReason))
            : null;

    private static Problem? ReasonNeedsDate(Submission given, MeasurementCase of) =>
        given is { NotAvailableReason: not null, PromisedFor: null } ? new("promise-needs-date", nameof(Submission.PromisedFor)) : null;

    private static Problem? PromiseAfterPeriod(Submission given, MeasurementCase of) =>
        given is { NotAvailableReason: not null, PromisedFor: { } day } && day <= of.Period.AsAt
            ? new("promise-after-period", nameof(Submission.PromisedFor))
            : null;

    private static Problem? ReasonForCorrection(Submission given, MeasurementCase of) =>
        of.Accepted is { NotAvailableReason: null } && string.IsNullOrWhiteSpace(given.Reason) ? new("correction-needs-reason", nameof(Submission.Reason)) : null;

    private static Problem? YesOrNo(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.YesNo && given.Value is { } value and not (0 or 1)
            ? new("yes-or-no", nameof(Submission.Value)) { Figures = [value] }
            : null;

    private static Problem? MilestoneRange(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.Milestone && given.Value is (< 0 or > 100) ? new("milestone-range", nameof(Submission.Value)) : null;

    private static Problem? NoNegativeShare(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.Percentage && (given.Numerator < 0 || given.Denominator < 0)
            ? new("negative-share", nameof(Submission.Numerator))
            : null;

    private static Problem? BothOrNeither(Submission given, MeasurementCase of) =>
        given.Numerator is null != given.Denominator is null
            ? new("both-or-neither", given.Numerator is null ? nameof(Submission.Numerator) : nameof(Submission.Denominator))
            : null;

    private static Problem? DenominatorNotZero(Submission given, MeasurementCase of) =>
        given.Denominator == 0 ? new("zero-denominator", nameof(Submission.Denominator)) : null;

    private static Problem? PartsAgree(Submission given, MeasurementCase of)
    {
        if (given is not { Value: { } value, Numerator: { } numerator, Denominator: { } denominator } || denominator == 0)
        {
            return null;
        }

        var computed = numerator / denominator * (of.Definition.MeasureType == MeasureType.Percentage ? 100 : 1);
        return Math.Abs(computed - value) > 0.05m * Math.Max(1, Math.Abs(computed) / 100)
            ? new("parts-disagree", nameof(Submission.Value)) { Figures = [value, numerator, denominator, decimal.Round(computed, 2)] }
            : null;
    }

    private static bool HasValue(Submission given, MeasurementCase of) =>
        of.Definition.MeasureType == MeasureType.Narrative ? !string.IsNullOrWhiteSpace(given.Narrative) : given.Value is not null;
}
