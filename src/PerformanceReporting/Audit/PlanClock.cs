namespace PerformanceReporting.Audit;

/// <summary>
/// The domain's time: it dates records, windows, cut-offs and triggers. The machine's own, except on the demonstration
/// plan, where it starts on the configured day and runs from there. Sign-in and leases use the machine's time.
/// </summary>
internal sealed class PlanClock(TimeProvider machine)
{
    private TimeSpan _ahead = TimeSpan.Zero;

    /// <summary>Now, UTC, in whole milliseconds: what both databases can hold.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var now = machine.GetUtcNow() + _ahead;
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        }
    }

    /// <summary>From now on the clock reads <paramref name="moment"/> and runs.</summary>
    public void StartAt(DateTimeOffset moment) => _ahead = moment - machine.GetUtcNow();
}
