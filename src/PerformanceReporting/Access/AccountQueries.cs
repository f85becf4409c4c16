using PerformanceReporting.Storage;

namespace PerformanceReporting.Access;

/// <summary>Reads who a person is and what they may do, afresh for every request.</summary>
internal static class AccountQueries
{
    // One statement for person and roles: every request waits for it.
    private const string WhoMayEnter =
        """
        select    p.Id, p.Email, p.DisplayName, p.Language, p.IsDemonstration, p.SecurityStamp, a.Role, a.UnitId
        from      Person p
        left join RoleAssignment a
        on        a.PersonId = p.Id
        where     p.Id = @PersonId
        and       p.IsActive = 1
        and       (p.IsDemonstration = 0 or exists (select 1
                                                    from   StrategicPlan s
                                                    where  s.IsIllustrative = 1))
        """;

    /// <summary>
    /// The account; null when there is no such person, when they are no longer active, and for demonstration people where
    /// no illustrative plan is in the database.
    /// </summary>
    public static async Task<Account?> FindAsync(DatabaseConnection db, int personId, CancellationToken cancellation = default)
    {
        var held = await db.QueryAsync<PersonWithRole>(WhoMayEnter, new { PersonId = personId }, cancellation);
        if (held.Count == 0)
        {
            return null;
        }

        var headed = held.Where(row => row.Role == Role.UnitHead).Select(row => row.UnitId).OfType<int>().ToList();
        return new Account(
            held[0].Person,
            held.Select(row => row.Role).OfType<Role>().ToHashSet(),
            headed.Count == 0 ? new HashSet<int>() : (await UnitStore.TreeAsync(db, cancellation)).WithBelow(headed));
    }

    private sealed record PersonWithRole
    {
        public int Id { get; init; }

        public string Email { get; init; } = "";

        public string DisplayName { get; init; } = "";

        public string Language { get; init; } = "";

        public bool IsDemonstration { get; init; }

        public string SecurityStamp { get; init; } = "";

        /// <summary>Null for who holds none.</summary>
        public Role? Role { get; init; }

        public int? UnitId { get; init; }

        public Person Person => new()
        {
            Id = Id,
            Email = Email,
            DisplayName = DisplayName,
            Language = Language,
            IsDemonstration = IsDemonstration,
            SecurityStamp = SecurityStamp,
        };
    }
}
