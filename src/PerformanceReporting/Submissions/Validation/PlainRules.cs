using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>Rules about a value's size and course.</summary>
internal static class PlainRules
{
    // Below it a change of a percentage is no large one, whatever its share of the value before.
    private const decimal FewPoints = 10;

    private const decimal DefaultShare = 0.5m;

    public static Problem? Range(ValidationRule rule, RuleSubject subject) => subject.Given.Value switch
    {
        { } value when value < rule.LowerBound => new("below-range", nameof(Submission.Value)) { Figures = [value, rule.LowerBound.Value] },
        { } value when value > rule.UpperBound => new("above-range", nameof(Submission.Value)) { Figures = [value, rule.UpperBound.Value] },
        _ => null,
    };

    public static Problem? WholeNumber(ValidationRule rule, RuleSubject subject) =>
        subject.Given.Value is { } value && decimal.Truncate(value) != value ? new("whole-number", nameof(Submission.Value)) { Figures = [value] } : null;

    public static Problem? RunningTotalFalls(ValidationRule rule, RuleSubject subject) =>
        subject.Definition.IsRunningTotal && subject.Given.Value is { } value && subject.Course.LastOfYear(subject.Of.Period) is { } last && value < last
            ? new("running-total-falls", nameof(Submission.Value)) { Figures = [value, last] }
            : null;

    public static Problem? LargeChange(ValidationRule rule, RuleSubject subject)
    {
        if (!subject.IsFigure || subject.Given.Value is not { } value || subject.Usual is not { } usual || usual == 0)
        {
            return null;
        }

        var change = Math.Abs(value - usual);
        var isLarge = change > Math.Abs(usual) * (rule.Share ?? DefaultShare) && (subject.Definition.MeasureType != MeasureType.Percentage || change > FewPoints);
        return isLarge ? new("large-change", nameof(Submission.Value)) { Figures = [value, usual] } : null;
    }
}
