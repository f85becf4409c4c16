namespace PerformanceReporting.Tests.Support.SqlServer;

/// <summary>What can stand in a from clause: a table, a view, a query in brackets or a named one.</summary>
/// <param name="Columns">In order; null where they are not known, and then nothing is said about them.</param>
internal sealed record Relation(string Name, IReadOnlyList<RelationColumn>? Columns)
{
    public RelationColumn? Column(string name) =>
        Columns?.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <param name="Type">Null where it cannot be told.</param>
/// <param name="IsGenerated">An identity: the database gives the value.</param>
/// <param name="IsRequired">An insert must give a value.</param>
internal sealed record RelationColumn(string Name, SqlType? Type, bool IsGenerated = false, bool IsRequired = false);

/// <summary>The relations that column names of a query refer to, and those of the queries around it.</summary>
internal sealed record Scope(Scope? Outer, IReadOnlyList<(string Alias, Relation Relation)> Sources)
{
    public static readonly Scope Empty = new(null, []);

    /// <summary>The type of a column by its name, with or without the alias of its relation; null where it cannot be told.</summary>
    public SqlType? TypeOf(IReadOnlyList<string> name)
    {
        var matching = name.Count > 1
            ? Sources.Where(source => string.Equals(source.Alias, name[^2], StringComparison.OrdinalIgnoreCase))
            : Sources;
        var column = matching.Select(source => source.Relation.Column(name[^1])).FirstOrDefault(found => found is not null);
        return column is null ? Outer?.TypeOf(name) : column.Type;
    }
}
