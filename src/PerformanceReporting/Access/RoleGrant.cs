namespace PerformanceReporting.Access;

/// <summary>A role as held by one person.</summary>
internal sealed record RoleGrant
{
    public required Role Role { get; init; }

    /// <summary>The unit that a unit head answers for; null for every other role.</summary>
    public int? UnitId { get; init; }
}
