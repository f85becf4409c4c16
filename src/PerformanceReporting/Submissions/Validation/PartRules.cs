namespace PerformanceReporting.Submissions.Validation;

/// <summary>Rules about a measurement that is broken down.</summary>
internal static class PartRules
{
    /// <summary>Of an additive measure (aggregation sum), the parts along each dimension and what was not broken down make the whole.</summary>
    public static Problem? PartsMakeWhole(ValidationRule rule, RuleSubject subject)
    {
        if (subject.Definition.Aggregation != Indicators.Aggregation.Sum || subject.Given.Value is not { } whole)
        {
            return null;
        }

        foreach (var dimension in (subject.Given.Parts ?? []).GroupBy(part => part.Dimension))
        {
            var sum = dimension.Sum(part => part.Value ?? 0);
            if (sum != whole)
            {
                return new("parts-make-whole", nameof(Submission.Parts)) { Figures = [sum, whole, whole - sum] };
            }
        }

        return null;
    }
}
