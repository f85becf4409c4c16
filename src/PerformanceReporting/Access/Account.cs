namespace PerformanceReporting.Access;

/// <summary>A person with what they may do, as the database has it at this request.</summary>
/// <param name="Person">The person.</param>
/// <param name="Roles">Every role held.</param>
/// <param name="Units">The units that the person answers for as unit head, with all units below them.</param>
internal sealed record Account(Person Person, IReadOnlySet<Role> Roles, IReadOnlySet<int> Units);
