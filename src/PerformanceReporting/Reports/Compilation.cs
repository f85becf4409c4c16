namespace PerformanceReporting.Reports;

/// <summary>How far a compiling has come.</summary>
internal enum CompileStage
{
    /// <summary>Inputs are read as known at the cut-off, and results computed from them.</summary>
    Reading,

    /// <summary>The lines are put into words.</summary>
    Computing,

    /// <summary>The edition is written: all of it or nothing.</summary>
    Freezing,
}

/// <summary>
/// The compiling of a report for a session: who is at it, or what became of the last try. There is none before the first
/// try, and none after one that led to an edition.
/// </summary>
internal sealed record Compilation
{
    public int ReportId { get; init; }

    public string ReportCode { get; init; } = "";

    public int SessionId { get; init; }

    public string SessionCode { get; init; } = "";

    /// <summary>The try that holds it; null when nobody is at it.</summary>
    public string? Owner { get; init; }

    /// <summary>Until when it is held, by the machine's time; whoever lives may take it up after that.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public int? StartedBy { get; init; }

    /// <summary>The name of who started it; null for the system.</summary>
    public string? Starter { get; init; }

    public CompileStage Stage { get; init; }

    /// <summary>Whether somebody stopped it. The schedule then leaves the report to people.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How many tries in a row have failed.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last try failed; null when none has.</summary>
    public string? Failure { get; init; }

    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>When the schedule tries again, by the machine's time.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>Whether somebody is at it.</summary>
    /// <param name="now">The machine's time.</param>
    public bool IsRunning(DateTimeOffset now) => Owner is not null && ExpiresAt > now;
}
