namespace PerformanceReporting.Notifications;

/// <summary>
/// How long a mail that could not be sent waits for its next try: a minute, doubled each time, six hours at most; given up
/// after sixteen tries, some two days. So that a server which is away for a weekend's night loses nothing.
/// </summary>
internal static class MailRetry
{
    public const int MostAttempts = 16;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="attempts">How many have failed, at least 1.</param>
    /// <returns>Null when it is given up.</returns>
    public static TimeSpan? After(int attempts) =>
        attempts >= MostAttempts ? null
        : attempts > 9 ? Longest
        : First * (1 << (attempts - 1));
}
