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
    /// <param name="problem">What was found.</param>
    /// <param name="given">The value with what is said of it.</param>
    /// <param name="before">What unit and office last told each other; what was said there of another value is no answer here.</param>
    public static bool Refuses(Problem problem, Submission given, MeasurementRevision? before = null) =>
        problem.Grade == Grade.Error
        || !(Answers(given.Comment, before?.Comment, given, before) || Answers(given.Reason, before?.Reason, given, before));

    private static bool Answers(string? words, string? before, Submission given, MeasurementRevision? said) =>
        !string.IsNullOrWhiteSpace(words) && (words != before || given.Value == said?.Value);
}
