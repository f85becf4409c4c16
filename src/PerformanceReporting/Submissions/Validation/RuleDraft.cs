using PerformanceReporting.Indicators;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>A rule as an administrator makes it.</summary>
internal sealed record RuleDraft
{
    private const int LongestCode = 40;
    private const int LongestReason = 1000;

    public string Code { get; init; } = "";

    public RuleKind Kind { get; init; }

    public Grade Grade { get; init; }

    public MeasureType? MeasureType { get; init; }

    /// <summary>The code of the one indicator that it is for.</summary>
    public string? IndicatorCode { get; init; }

    public decimal? LowerBound { get; init; }

    public decimal? UpperBound { get; init; }

    public decimal? Share { get; init; }

    /// <summary>Why the rule is made or changed.</summary>
    public string? Reason { get; init; }

    /// <summary>What speaks against it, all at once.</summary>
    public IReadOnlyList<Problem> Problems =>
        [.. new[] { CodeProblem, BoundsProblem, ShareProblem, ReasonProblem }.OfType<Problem>()];

    private Problem? CodeProblem =>
        Code.Length is > 0 and <= LongestCode && Code.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '.')
            ? null
            : new("rule-code", nameof(Code)) { Figures = [LongestCode] };

    private Problem? BoundsProblem => Kind switch
    {
        RuleKind.Range when LowerBound is null && UpperBound is null => new("rule-needs-bound", nameof(LowerBound)),
        RuleKind.Range when LowerBound > UpperBound => new("rule-bounds-crossed", nameof(UpperBound)),
        not RuleKind.Range when LowerBound is not null || UpperBound is not null => new("rule-has-no-bounds", nameof(LowerBound)),
        _ => null,
    };

    private Problem? ShareProblem => Kind switch
    {
        RuleKind.LargeChange when Share is not { } share || share <= 0 => new("rule-needs-share", nameof(Share)),
        not RuleKind.LargeChange when Share is not null => new("rule-has-no-share", nameof(Share)),
        _ => null,
    };

    private Problem? ReasonProblem =>
        string.IsNullOrWhiteSpace(Reason) ? new("rule-needs-reason", nameof(Reason))
        : Reason.Trim().Length > LongestReason ? new("too-long", nameof(Reason)) { Figures = [LongestReason, Reason.Trim().Length] }
        : null;
}
