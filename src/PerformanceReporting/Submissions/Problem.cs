namespace PerformanceReporting.Submissions;

/// <summary>What is wrong with a submission, where, and what to do.</summary>
/// <param name="Rule">The rule's name, the same on every door.</param>
/// <param name="Field">The field of <see cref="Submission"/> that it speaks of.</param>
/// <param name="Message">A sentence that says how to mend it.</param>
internal sealed record Problem(string Rule, string Field, string Message);
