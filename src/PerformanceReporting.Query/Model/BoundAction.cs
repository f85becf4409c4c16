namespace PerformanceReporting.Query.Model;

/// <summary>An action that changes one entity of a set or, when it is bound to the collection, many.</summary>
public sealed record BoundAction
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The set whose entities it changes.</summary>
    public required string Set { get; init; }

    /// <summary>Whether it is called on the set and not on one entity.</summary>
    public bool IsOnCollection { get; init; }

    /// <summary>Its plain parameters; one that is nullable may be left out.</summary>
    public IReadOnlyList<Column> Parameters { get; init; } = [];

    /// <summary>The parameter that is a collection of a complex type.</summary>
    public ComplexItems? Items { get; init; }

    /// <summary>The complex type of which it answers a collection; without one it answers the entity as it is then.</summary>
    public string? Answers { get; init; }
}
