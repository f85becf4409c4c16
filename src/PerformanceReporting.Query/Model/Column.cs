namespace PerformanceReporting.Query.Model;

/// <summary>A property of an entity type and the view column of the same name that it is read from.</summary>
/// <param name="Description">A sentence for the reader of the feed: meaning and unit.</param>
public sealed record Column(string Name, DataType Type, bool Nullable, string Description)
{
    /// <summary>Whether <c>$search</c> looks into it.</summary>
    public bool Searchable { get; init; }

    /// <summary>In what its numbers are counted, where that can be said.</summary>
    public Unit? Unit { get; init; }
}
