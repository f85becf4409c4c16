namespace PerformanceReporting.Query.Model;

/// <summary>How the rows of a set live in time.</summary>
public enum Temporality
{
    /// <summary>Rows are as they are; a moment asked for changes nothing.</summary>
    None,

    /// <summary>Rows are closed, never overwritten (RecordedAt, SupersededAt); the set shows those that hold.</summary>
    Current,

    /// <summary>The same rows with the closed ones among them.</summary>
    History,
}

/// <summary>A set of entities open to queries: what it is called and the view it is read from.</summary>
public sealed record EntitySet
{
    public required string Name { get; init; }

    public required string EntityType { get; init; }

    /// <summary>The view that holds the rows; its columns bear the properties' names.</summary>
    public string Source { get => field ?? Name; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<string> Key { get; init; }

    public required IReadOnlyList<Column> Columns { get; init; }

    public IReadOnlyList<Navigation> Navigations { get; init; } = [];

    public Temporality Temporality { get; init; }

    /// <summary>What of it may be written; a set without is read only.</summary>
    public Writing? Writing { get; init; }

    public Column Column(string name) =>
        Columns.FirstOrDefault(column => column.Name == name)
        ?? throw new InvalidOperationException($"{Name} has no column {name}.");

    public Navigation Navigation(string name) =>
        Navigations.FirstOrDefault(navigation => navigation.Name == name)
        ?? throw new InvalidOperationException($"{Name} has no navigation {name}.");

    public override string ToString() => Name;
}
