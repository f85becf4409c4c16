using PerformanceReporting.Audit;
using PerformanceReporting.Storage;

namespace PerformanceReporting.Planning;

/// <summary>The plan that today falls into, read once a request: the frame and the page within it speak of the same one.</summary>
internal sealed class CurrentPlan(Database database, PlanClock clock)
{
    private Task<StrategicPlan?>? _plan;

    /// <summary>Null on a database without a plan.</summary>
    public Task<StrategicPlan?> FindAsync(CancellationToken cancellation = default) => _plan ??= ReadAsync(cancellation);

    private async Task<StrategicPlan?> ReadAsync(CancellationToken cancellation)
    {
        await using var db = await database.OpenAsync(cancellation);
        return await PlanQueries.ReadAtAsync(db, DateOnly.FromDateTime(clock.Now.UtcDateTime), cancellation);
    }
}
