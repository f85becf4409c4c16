namespace PerformanceReporting.Submissions.Comparing;

/// <summary>One thing in which an answer differs from the one that the office saw before it.</summary>
internal abstract record AnswerChange
{
    /// <summary>A figure of the answer, or of one of its parts.</summary>
    /// <param name="Field">The field's name: <c>Value</c>, <c>Numerator</c>, <c>Denominator</c> or <c>Forecast</c>.</param>
    /// <param name="Part">What part it is of, with whatever figure it has; null for the whole.</param>
    /// <param name="Before">Null where there was none.</param>
    /// <param name="After">Null where there is none any more.</param>
    public sealed record Number(string Field, Part? Part, decimal? Before, decimal? After) : AnswerChange;

    /// <summary>Words of the answer: <c>Narrative</c>, <c>Comment</c> or <c>NotAvailableReason</c>.</summary>
    public sealed record Wording(string Field, string? Before, string? After) : AnswerChange;

    /// <summary>The day that a missing value is promised for.</summary>
    public sealed record Promise(DateOnly? Before, DateOnly? After) : AnswerChange;

    /// <summary>A file or link that was put to the value, or taken off it.</summary>
    public sealed record Support(string Name, bool IsAdded) : AnswerChange;
}
