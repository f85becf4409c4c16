namespace PerformanceReporting.Audit;

/// <summary>The way by which a change came in.</summary>
internal enum Door
{
    Page,
    Workbook,
    Api,
    Import,
    Schedule,
    Command,
}

/// <summary>Who acts, and through which door; the system itself has no person.</summary>
/// <param name="PersonId">The person, null for the system itself.</param>
/// <param name="Name">How the trail names the actor: a person's mail address, or the part of the system.</param>
/// <param name="Door">The way in.</param>
internal sealed record Actor(int? PersonId, string Name, Door Door);

/// <summary>One change to be put on record: what was done to what, and its value before and after.</summary>
internal sealed record AuditEntry
{
    /// <summary>What was done, as a past participle: <c>Submitted</c>, <c>Accepted</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The kind of thing changed: <c>Measurement</c>, <c>ReportEdition</c>.</summary>
    public required string SubjectType { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>The thing before, serialized as JSON; null when it did not exist.</summary>
    public object? Before { get; init; }

    /// <summary>The thing after, serialized as JSON; null when it is gone.</summary>
    public object? After { get; init; }
}
