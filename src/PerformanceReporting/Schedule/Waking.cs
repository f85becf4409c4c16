namespace PerformanceReporting.Schedule;

/// <summary>When the schedule looks after a report for a session.</summary>
/// <param name="Report">The report's code.</param>
/// <param name="Session">The session's code.</param>
/// <param name="At">The moment, by the machine's time; one that has passed is due now.</param>
internal sealed record Waking(string Report, string Session, DateTimeOffset At);
