namespace PerformanceReporting.Query.Model;

/// <summary>A value of several parts without a key, as an action takes or gives it.</summary>
public sealed record ComplexType
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>The property that is a collection of another complex type, declared before this one.</summary>
    public ComplexItems? Items { get; init; }
}

/// <summary>A collection of values of a complex type.</summary>
/// <param name="Name">The name of the property or parameter.</param>
/// <param name="Type">The complex type's name.</param>
public sealed record ComplexItems(string Name, string Type);
