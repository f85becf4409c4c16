namespace PerformanceReporting.Query.Model;

/// <summary>What of a set's entities a client may write. All else is computed; nothing is deleted.</summary>
public sealed record Writing
{
    /// <summary>Columns that must be given when an entity is made, and never change.</summary>
    public required IReadOnlyList<string> Once { get; init; }

    /// <summary>Columns that may be given and changed.</summary>
    public required IReadOnlyList<string> Given { get; init; }

    /// <summary>The column that the entity's tag is made of: a change must say which version it is of.</summary>
    public required string Tag { get; init; }
}
