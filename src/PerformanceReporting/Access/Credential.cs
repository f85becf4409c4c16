namespace PerformanceReporting.Access;

/// <summary>What a local sign-in is checked against.</summary>
internal sealed record Credential
{
    public int PersonId { get; init; }

    /// <summary>Null for people without a password.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Wrong passwords since the last right one or the last lockout.</summary>
    public int FailedSignIns { get; init; }

    /// <summary>Until then no password opens, machine time.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}
