namespace PerformanceReporting.Query.Model;

/// <summary>Everything that may be asked for, as data: the entity sets, their columns, the ways between them, and the actions on them.</summary>
public sealed record Catalogue
{
    /// <summary>The namespace of the EDM schema.</summary>
    public required string Namespace { get; init; }

    public required IReadOnlyList<EnumType> Enums { get; init; }

    public required IReadOnlyList<EntitySet> Sets { get; init; }

    public IReadOnlyList<ComplexType> ComplexTypes { get; init; } = [];

    public IReadOnlyList<BoundAction> Actions { get; init; } = [];

    public EntitySet Set(string name) =>
        Sets.FirstOrDefault(set => set.Name == name)
        ?? throw new InvalidOperationException($"No entity set is named {name}.");

    /// <summary>The one set that holds entities of a type: types and sets correspond one to one.</summary>
    public EntitySet SetOfType(string entityType) =>
        Sets.FirstOrDefault(set => set.EntityType == entityType)
        ?? throw new InvalidOperationException($"No entity set holds {entityType}.");
}
