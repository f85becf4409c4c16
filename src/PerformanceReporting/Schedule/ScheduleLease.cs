using PerformanceReporting.Storage;

namespace PerformanceReporting.Schedule;

/// <summary>Every process asks what is to be done; the one that holds the schedule's lease does it.</summary>
internal static class ScheduleLease
{
    /// <summary>How often the lease is renewed; a process that dies is followed within three times this.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(10);

    private static readonly string Owner = $"{Environment.MachineName}/{Environment.ProcessId}/{Guid.NewGuid():n}";

    /// <returns>Whether this process is the one.</returns>
    public static Task<bool> TakeAsync(Database database, TimeProvider machine, CancellationToken cancellation) =>
        LeaseStore.TakeAsync(database, "schedule", Owner, machine.GetUtcNow(), 3 * Renewal, cancellation);
}
