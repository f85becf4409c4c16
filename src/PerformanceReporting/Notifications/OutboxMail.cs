namespace PerformanceReporting.Notifications;

/// <summary>A mail in the outbox, and what has become of it.</summary>
internal sealed record OutboxMail
{
    public int Id { get; init; }

    /// <summary>By which a mail that is sent again after a crash is known to be the same: it never changes. The sender's domain comes behind it.</summary>
    public string MessageId { get; init; } = "";

    public string Address { get; init; } = "";

    public string Name { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";

    /// <summary>When it was written, by the domain's clock.</summary>
    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Attempts { get; init; }

    /// <summary>What stood in its way at the last try.</summary>
    public string? Failure { get; init; }

    /// <summary>When it is tried again, by the machine's time.</summary>
    public DateTimeOffset? RetryAt { get; init; }

    /// <summary>When it was sent, by the domain's clock.</summary>
    public DateTimeOffset? SentAt { get; init; }

    /// <summary>When it was given up, by the domain's clock.</summary>
    public DateTimeOffset? GivenUpAt { get; init; }
}
