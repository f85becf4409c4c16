namespace PerformanceReporting.Results;

/// <summary>Where an expected value comes from.</summary>
internal enum ExpectedBy
{
    /// <summary>An interim target set for the as-at date.</summary>
    InterimTarget,

    /// <summary>The target times the share of its span that has elapsed.</summary>
    ShareOfSpan,

    /// <summary>The straight line from the last earlier target to the next.</summary>
    LineFromTarget,

    /// <summary>The straight line from the baseline, at the span's first day, to the next target.</summary>
    LineFromBaseline,

    /// <summary>The target itself, or the bounds themselves.</summary>
    Target,
}
