using PerformanceReporting.Access;
using PerformanceReporting.Audit;
using PerformanceReporting.Planning;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Submissions.Validation;

/// <summary>Holds every value that is submitted or accepted against the rules in force, and keeps the list of what is doubtful.</summary>
internal sealed class NightlyCheck(Database database, PlanClock clock)
{
    /// <returns>How many doubts are open then.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        await using var db = await database.BeginAsync(cancellation);
        var at = clock.Now;
        var rules = await RuleQueries.ReadAsync(db, cancellation);
        var open = 0;
        foreach (var plan in await PlanQueries.ReadAllAsync(db, cancellation))
        {
            var found = await FindAsync(db, plan, rules, at, cancellation);
            var stored = await DoubtStore.ReadAsync(db, plan.Id, cancellation);
            await DoubtStore.ReplaceAsync(db, stored.ExceptBy(found.Select(Key), Key), found.ExceptBy(stored.Select(Key), Key), at, cancellation);
            open += found.Count;
        }

        await db.CommitAsync(cancellation);
        return open;
    }

    private static async Task<List<StoredDoubt>> FindAsync(
        DatabaseConnection db, StrategicPlan plan, IReadOnlyList<ValidationRule> rules, DateTimeOffset at, CancellationToken cancellation)
    {
        var found = new List<StoredDoubt>();
        foreach (var period in await PeriodQueries.ReadAsync(db, plan.Id, cancellation))
        {
            var courses = await RuleQueries.CoursesAsync(db, plan.Id, period.AsAt, cancellation);
            var parts = await PartQueries.OfPeriodAsync(db, period.Id, cancellation);
            foreach (var measurement in await MeasurementCaseQueries.OfPeriodAsync(db, plan, period, at, cancellation))
            {
                var course = new Course([.. courses[measurement.Definition.IndicatorId]]);
                found.AddRange(
                    from revision in new[] { measurement.Accepted, measurement.Pending }
                    where revision is { State: SubmissionState.Accepted or SubmissionState.Submitted }
                    let given = Submission.Of(measurement, revision, [.. parts[revision.Id]]) with { Reason = revision.Reason }
                    from problem in ValidationRules.Check(rules, new RuleSubject(given, measurement, course))
                    where ValidationRules.Refuses(problem, given)
                    select new StoredDoubt
                    {
                        MeasurementRevisionId = revision.Id,
                        RuleCode = problem.RuleCode!,
                        Finding = problem.Rule,
                        Figures = DoubtStore.Write(problem.Figures),
                    });
            }
        }

        return found;
    }

    private static (int, string, string, string) Key(StoredDoubt doubt) => (doubt.MeasurementRevisionId, doubt.RuleCode, doubt.Finding, doubt.Figures);
}
