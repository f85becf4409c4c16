namespace PerformanceReporting.Tests.Reports;

/// <summary>
/// A machine's time at which something happens the nth time that it is asked: in the middle of a compiling, wherever the
/// work looks at the clock. No timer of it ticks, as on a machine that sleeps.
/// </summary>
/// <param name="machine">The time that it tells.</param>
/// <param name="nth">From 1.</param>
/// <param name="happens">What another person, machine or disk does just then.</param>
internal sealed class Interruption(TimeProvider machine, int nth, Func<Task> happens) : TimeProvider
{
    private int _asked;

    public override DateTimeOffset GetUtcNow()
    {
        if (Interlocked.Increment(ref _asked) == nth)
        {
            Task.Run(happens).GetAwaiter().GetResult();
        }

        return machine.GetUtcNow();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
