namespace PerformanceReporting.Access;

/// <summary>A personal access token, by which Excel, Power BI and scripts read the feed as their person.</summary>
internal sealed record AccessToken
{
    public int Id { get; init; }

    public int PersonId { get; init; }

    /// <summary>What its owner calls it: the workbook or machine that holds it.</summary>
    public required string Name { get; init; }

    public TokenScope Scope { get; init; }

    /// <summary>Machine time, as are the other moments.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When its owner or an administrator ended it; null while it stands.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>Exact to a minute; null when never used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public bool IsLive(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
