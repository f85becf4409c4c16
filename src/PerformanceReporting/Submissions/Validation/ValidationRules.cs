namespace PerformanceReporting.Submissions.Validation;

/// <summary>Holds values against the rules that are in force; each kind of rule is one function.</summary>
internal static class ValidationRules
{
    private static readonly Dictionary<RuleKind, Func<ValidationRule, RuleSubject, Problem?>> Kinds = new()
    {
        [RuleKind.Range] = PlainRules.Range,
        [RuleKind.WholeNumber] = PlainRules.WholeNumber,
        [RuleKind.RunningTotalFalls] = PlainRules.RunningTotalFalls,
        [RuleKind.LargeChange] = PlainRules.LargeChange,
        [RuleKind.PartsMakeWhole] = PartRules.PartsMakeWhole,
        [RuleKind.FactorSlip] = SlipRules.Factor,
        [RuleKind.SignSlip] = SlipRules.Sign,
        [RuleKind.SwappedDigits] = SlipRules.SwappedDigits,
        [RuleKind.Repeated] = SlipRules.Repeated,
    };

    /// <summary>Everything that the rules find, each with its grade. Where a slip explains a large change, the slip alone is told.</summary>
    public static IReadOnlyList<Problem> Check(IEnumerable<ValidationRule> rules, RuleSubject subject)
    {
        var found = rules
            .Where(rule => rule.AppliesTo(subject.Definition))
            .Select(rule => (rule.Kind, Problem: Kinds[rule.Kind](rule, subject) is { } problem ? problem with { Grade = rule.Grade, RuleCode = rule.Code, Measure = subject.Definition.MeasureType } : null))
            .Where(one => one.Problem is not null)
            .ToList();
        var isSlip = found.Exists(one => one.Kind is RuleKind.FactorSlip or RuleKind.SignSlip or RuleKind.SwappedDigits);
        return [.. found.Where(one => !(isSlip && one.Kind == RuleKind.LargeChange)).Select(one => one.Problem!)];
    }

    /// <summary>Whether a problem keeps the value from being taken: a warning is answered by a comment, or by the reason of a correction.</summary>
    public static bool Refuses(Problem problem, Submission given) =>
        problem.Grade == Grade.Error || (string.IsNullOrWhiteSpace(given.Comment) && string.IsNullOrWhiteSpace(given.Reason));
}
