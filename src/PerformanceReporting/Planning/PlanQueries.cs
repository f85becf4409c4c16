using PerformanceReporting.Storage;

namespace PerformanceReporting.Planning;

/// <summary>Reads strategic plans, the oldest first.</summary>
internal static class PlanQueries
{
    private const string All =
        """
        select   p.Id, p.Code, p.Title, p.FirstDay, p.LastDay, p.TimeZone, p.IsIllustrative, p.ResultsAsOf,
                 coalesce((select max(e.CompiledAt) from ReportEdition e where e.CompiledAt > p.ResultsAsOf), p.ResultsAsOf) as LastRecordedAt
        from     StrategicPlan p
        order by p.FirstDay
        """;

    public static Task<IReadOnlyList<StrategicPlan>> ReadAllAsync(DatabaseConnection db, CancellationToken cancellation = default) =>
        db.QueryAsync<StrategicPlan>(All, null, cancellation);

    /// <summary>The plan that a day falls into, else the last one that began before it; null on an empty database.</summary>
    public static async Task<StrategicPlan?> ReadAtAsync(DatabaseConnection db, DateOnly day, CancellationToken cancellation = default)
    {
        var plans = await ReadAllAsync(db, cancellation);
        return plans.LastOrDefault(plan => plan.FirstDay <= day) ?? (plans.Count > 0 ? plans[0] : null);
    }
}
