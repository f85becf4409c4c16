namespace PerformanceReporting.Query.Model;

/// <summary>
/// An enumeration, stored in the database as the names of its members. The place of a member in the list is its EDM
/// value and its rank when compared or ordered.
/// </summary>
public sealed record EnumType(string Name, string Description, IReadOnlyList<string> Members);
