namespace PerformanceReporting.Submissions.Supporting;

/// <summary>A file or link that supports a value, without its content.</summary>
internal sealed record Evidence
{
    public int Id { get; init; }

    public int MeasurementId { get; init; }

    public EvidenceKind Kind { get; init; }

    /// <summary>The name of the file, or what the link is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where a link leads.</summary>
    public string? Address { get; init; }

    public string? ContentType { get; init; }

    /// <summary>In bytes.</summary>
    public int? Size { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    public string? ContentHash { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public int RecordedBy { get; init; }

    /// <summary>When it was taken off; null while it stands.</summary>
    public DateTimeOffset? SupersededAt { get; init; }

    public int? SupersededBy { get; init; }
}

internal enum EvidenceKind
{
    File,
    Link,
}
