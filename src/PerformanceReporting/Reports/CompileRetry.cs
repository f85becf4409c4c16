namespace PerformanceReporting.Reports;

/// <summary>How long the schedule waits after a compiling that failed: a minute, doubled with each failure, an hour at most.</summary>
internal static class CompileRetry
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="failures">How many have failed in a row, at least 1.</param>
    public static TimeSpan After(int failures) => failures > 6 ? Longest : First * (1 << (failures - 1));
}
