using PerformanceReporting.Storage;

namespace PerformanceReporting.Schedule;

/// <summary>
/// Which process runs the schedule. On SQL Server all of them do and share it out among themselves; on SQLite, where they
/// cannot, the one that holds the lease.
/// </summary>
internal sealed class ScheduleLease(Database database, TimeProvider machine)
{
    /// <summary>How often the lease is renewed; a process that dies is followed within three times this.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    private const string Duty = "schedule";

    private readonly string _owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}";

    /// <summary>Takes or renews the lease.</summary>
    /// <returns>Whether this process is one of those that run the schedule.</returns>
    public async Task<bool> TakeAsync(CancellationToken cancellation = default) =>
        database.Provider == DatabaseProvider.SqlServer
        || await LeaseStore.TakeAsync(database, Duty, _owner, machine.GetUtcNow(), 3 * Renewal, cancellation);

    /// <summary>Gives it up, so that another process need not wait for its end.</summary>
    public Task GiveUpAsync(CancellationToken cancellation = default) => LeaseStore.GiveUpAsync(database, Duty, _owner, cancellation);
}
