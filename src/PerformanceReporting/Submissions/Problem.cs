using PerformanceReporting.Indicators;
using PerformanceReporting.Submissions.Validation;

namespace PerformanceReporting.Submissions;

/// <summary>What is wrong with a submission, and where; <see cref="SubmissionWords"/> says how to mend it.</summary>
/// <param name="Rule">The rule's name, the same on every door.</param>
/// <param name="Field">The field of <see cref="Submission"/> that it speaks of.</param>
internal sealed record Problem(string Rule, string Field)
{
    /// <summary>The figures that the sentence names, in its order.</summary>
    public IReadOnlyList<decimal> Figures { get; init; } = [];

    /// <summary>What is measured, where the figures are written as values of it: 85 %.</summary>
    public MeasureType? Measure { get; init; }

    public Grade Grade { get; init; }

    /// <summary>The value that was probably meant, where a slip is likely.</summary>
    public decimal? Meant => Rule.StartsWith("slip-", StringComparison.Ordinal) ? Figures[^1] : null;

    /// <summary>The place of the figure that the value is compared with, where it is named for its size alone; null where it counts exactly.</summary>
    public int? Usual => Meant is not null || Rule == "large-change" ? 1 : null;

    /// <summary>The code of the validation rule that found it; null for what holds of every submission.</summary>
    public string? RuleCode { get; init; }
}
