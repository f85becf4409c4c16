using PerformanceReporting.Planning;
using PerformanceReporting.Storage;
using PerformanceReporting.Submissions.Validation;

namespace PerformanceReporting.Submissions;

/// <summary>What would be said of a value if it were submitted now, asked while it is typed; nothing is kept.</summary>
internal static class Rehearsal
{
    // Who has typed nothing yet need not be told that nothing is there.
    private static readonly HashSet<string> SaidOnlyWhenSubmitted = ["no-value", "no-narrative"];

    public static async Task<IReadOnlyList<Problem>> FindAsync(
        DatabaseConnection db, Submission given, MeasurementCase of, DateTimeOffset at, CancellationToken cancellation = default)
    {
        var held = await new RulesInForce(db, cancellation).HoldAsync(given, of, isDraft: false);
        return
        [
            .. SubmissionRules.Check(given, of, PlanCalendar.DayOf(at, of.Zone)).Where(problem => !SaidOnlyWhenSubmitted.Contains(problem.Rule)),
            .. held.Problems.Where(problem => ValidationRules.Refuses(problem, given, of.LastStep)),
        ];
    }
}
