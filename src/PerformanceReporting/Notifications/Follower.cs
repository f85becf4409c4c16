namespace PerformanceReporting.Notifications;

/// <summary>Somebody who follows something and may enter the program.</summary>
internal sealed record Follower
{
    public int PersonId { get; init; }

    public string Email { get; init; } = "";

    public string DisplayName { get; init; } = "";

    /// <summary>The language of their mails: <c>en</c> or <c>fr</c>.</summary>
    public string Language { get; init; } = "";
}
