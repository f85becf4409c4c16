namespace PerformanceReporting.Access;

/// <summary>A person to be added, with everything that they need to begin.</summary>
internal sealed record NewPerson
{
    public required string Email { get; init; }

    public required string DisplayName { get; init; }

    public required string Language { get; init; }

    public required IReadOnlyList<RoleGrant> Roles { get; init; }

    /// <summary>As <see cref="Passwords.Hash"/> made it; null for people who never sign in with a password.</summary>
    public string? PasswordHash { get; init; }

    public bool IsDemonstration { get; init; }
}
