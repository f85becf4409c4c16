using PerformanceReporting.Query.Model;

namespace PerformanceReporting.OData.Published;

/// <summary>Ways between sets. Each is named from both ends, so that one can go there and back.</summary>
internal static class Links
{
    /// <summary>The entity that a column refers to by its Id.</summary>
    public static Navigation One(string name, string target, string column, string back, string description) =>
        To(name, target, Multiplicity.One, [new(column, "Id")], back, description);

    /// <summary>The same where there may be none, or none that the reader may see.</summary>
    public static Navigation Maybe(string name, string target, string column, string back, string description) =>
        To(name, target, Multiplicity.ZeroOrOne, [new(column, "Id")], back, description);

    /// <summary>The entities whose column refers to this one's Id.</summary>
    public static Navigation Many(string name, string target, string column, string back, string description) =>
        To(name, target, Multiplicity.Many, [new("Id", column)], back, description);

    public static Navigation To(
        string name, string target, Multiplicity multiplicity, IReadOnlyList<ColumnPair> pairs, string back, string description) => new()
        {
            Name = name,
            Target = target,
            Multiplicity = multiplicity,
            Pairs = pairs,
            Partner = back,
            Description = description,
        };
}
