namespace PerformanceReporting.Query.Model;

/// <summary>How many entities a navigation leads to.</summary>
public enum Multiplicity
{
    ZeroOrOne,
    One,
    Many,
}

/// <summary>One equality of the join behind a navigation: a column here, a column of the target.</summary>
public sealed record ColumnPair(string Local, string Foreign);

/// <summary>A way from the entities of one set to those of another, along equal columns.</summary>
public sealed record Navigation
{
    public required string Name { get; init; }

    /// <summary>The entity set it leads to.</summary>
    public required string Target { get; init; }

    public required Multiplicity Multiplicity { get; init; }

    public required IReadOnlyList<ColumnPair> Pairs { get; init; }

    /// <summary>The navigation of the target that leads back, where there is one.</summary>
    public string? Partner { get; init; }

    public required string Description { get; init; }

    public bool IsMany => Multiplicity == Multiplicity.Many;
}
